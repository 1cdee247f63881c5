/**
 * Words that APIs use for the same thing. Only what means the same whatever stands beside it: a noun that some other
 * function of a list could mean is not among them.
 */
import type { JsonSchema } from '../json/JsonSchema.js'

type Words = { readonly [word: string]: ReadonlyArray<string> }

/** What functions do, by the first word of their names. */
export const verbs: Words = {
  list: ['get', 'show', 'fetch'],
  find: ['search', 'get', 'look_up', 'locate'],
  get: ['fetch', 'retrieve', 'show'],
  search: ['find', 'query', 'browse'],
  lookup: ['find', 'get', 'look_up', 'query'],
  check: ['get', 'view', 'query'],
  read: ['view', 'get', 'show'],
  fetch: ['get', 'retrieve', 'obtain'],
  locate: ['find', 'look_up'],
  resolve: ['find', 'look_up'],
  browse: ['list', 'show'],
  track: ['trace', 'follow', 'locate'],
  add: ['append', 'include'],
  create: ['make', 'new', 'set_up'],
  cancel: ['call_off', 'void'],
  delete: ['erase', 'remove', 'destroy'],
  remove: ['delete', 'take_out'],
  drop: ['remove', 'delete', 'discard'],
  purge: ['erase', 'destroy'],
  set: ['update', 'configure', 'define'],
  change: ['update', 'modify', 'edit'],
  update: ['modify', 'change', 'edit'],
  move: ['shift'],
  shift: ['move'],
  redirect: ['reroute', 'divert'],
  reroute: ['redirect', 'divert'],
  postpone: ['delay', 'defer'],
  extend: ['prolong', 'lengthen'],
  renew: ['prolong'],
  send: ['dispatch', 'post'],
  submit: ['file', 'hand_in'],
  forward: ['relay', 'pass_on'],
  request: ['ask_for', 'apply_for'],
  reserve: ['book', 'set_aside'],
  book: ['reserve'],
  buy: ['purchase'],
  pay: ['settle'],
  redeem: ['use', 'apply'],
  apply: ['use', 'redeem'],
  start: ['begin', 'initiate'],
  begin: ['start', 'initiate'],
  stop: ['end', 'halt', 'terminate'],
  end: ['terminate', 'finish', 'close'],
  withdraw: ['retract', 'take_back'],
  revoke: ['withdraw', 'rescind'],
  restore: ['recover', 'bring_back'],
  recall: ['take_back', 'pull_back'],
  save: ['store', 'keep'],
  schedule: ['plan'],
  unlock: ['open'],
  assign: ['allocate', 'give'],
  borrow: ['check_out', 'take_out'],
  choose: ['select', 'pick'],
  copy: ['duplicate', 'clone'],
  dispute: ['contest', 'challenge'],
  enable: ['turn_on', 'activate', 'switch_on'],
  freeze: ['suspend', 'lock'],
  log: ['record', 'register'],
  queue: ['enqueue'],
  reply: ['answer', 'respond_to'],
  preview: ['simulate'],
  generate: ['make', 'produce'],
  calculate: ['compute', 'work_out']
}

/** What functions and parameters are about. */
export const nouns: Words = {
  document: ['file'],
  documents: ['files'],
  doc: ['document', 'file'],
  voucher: ['coupon'],
  vouchers: ['coupons'],
  parcel: ['package', 'shipment'],
  payee: ['beneficiary'],
  basket: ['cart'],
  catalogue: ['catalog'],
  article: ['product', 'item'],
  favorite: ['favourite', 'bookmark'],
  favorites: ['favourites', 'bookmarks'],
  car: ['vehicle'],
  song: ['track'],
  songs: ['tracks'],
  track: ['song'],
  teammate: ['team_member', 'coworker'],
  attendee: ['participant', 'invitee'],
  mailbox: ['inbox'],
  holding: ['position'],
  holdings: ['positions'],
  medicine: ['drug', 'medication'],
  speciality: ['specialty'],
  colour: ['color'],
  garage: ['workshop'],
  collaborator: ['coeditor'],
  rewards: ['loyalty'],
  timesheet: ['time_sheet'],
  prescription: ['rx'],
  trash: ['bin', 'recycle_bin'],
  folder: ['directory'],
  spending: ['expenditure'],
  picture: ['image'],
  image: ['picture']
}

/** Words after which the first word of a name means something else: `put_in_basket`, `pay_out_cash`. */
export const particles: ReadonlySet<string> = new Set(
  'in out off on at to up back from into as with by for over away down'.split(' ')
)

const isDate = ({ format }: JsonSchema): boolean => format === 'date'
const isNumber = ({ type }: JsonSchema): boolean => type === 'integer' || type === 'number'
const says =
  (pattern: RegExp) =>
  ({ description = '' }: JsonSchema): boolean =>
    pattern.test(description)
const always = (): boolean => true

type Choice = readonly [when: (schema: JsonSchema) => boolean, names: ReadonlyArray<string>]

const choices: { readonly [name: string]: ReadonlyArray<Choice> } = {
  title: [[always, ['heading', 'label']]],
  city: [[always, ['city_name', 'town']]],
  date: [[isDate, ['day', 'on_date', 'for_date']]],
  day: [[isDate, ['date', 'on_day']]],
  time: [[always, ['at_time', 'time_of_day']]],
  text: [[always, ['body', 'content']]],
  limit: [[says(/how many/i), ['max_results', 'top_n', 'count']]],
  page: [[isNumber, ['page_number', 'page_no']]],
  amount: [
    [says(/dollars/), ['amount_usd', 'sum', 'total']],
    [isNumber, ['sum', 'total']]
  ],
  hours: [[isNumber, ['num_hours', 'number_of_hours']]],
  days: [[isNumber, ['num_days', 'day_count']]],
  nights: [[isNumber, ['num_nights', 'night_count']]],
  bags: [[isNumber, ['num_bags', 'bag_count']]],
  seats: [[isNumber, ['num_seats', 'seat_count']]],
  shares: [[isNumber, ['num_shares', 'quantity']]],
  points: [[isNumber, ['num_points', 'point_count']]],
  portions: [[isNumber, ['servings', 'quantity']]],
  quantity: [[isNumber, ['count', 'qty']]],
  party_size: [[isNumber, ['num_people', 'guest_count']]],
  keyword: [[always, ['query', 'search_term']]],
  word: [[always, ['query', 'search_term']]],
  up_to: [[says(/cost/), ['max_price', 'price_limit']]],
  radius: [[isNumber, ['max_distance', 'search_radius']]],
  until: [[isDate, ['until_date', 'end_date']]],
  by: [[isDate, ['deadline', 'by_date']]],
  from: [[isDate, ['start_date', 'from_date']]],
  after: [[isDate, ['end_date', 'last_day']]],
  first: [[isDate, ['start_date', 'first_date']]],
  due: [[isDate, ['due_date', 'deadline']]],
  check_in: [[isDate, ['arrival_date', 'start_date']]],
  to: [[says(/contact/), ['recipient', 'recipient_id']]],
  origin: [[says(/airport/), ['from_airport', 'departure_airport']]],
  destination: [[says(/airport/), ['to_airport', 'arrival_airport']]],
  country: [[always, ['country_name']]],
  kind: [[always, ['type', 'category']]],
  category: [[always, ['type', 'kind']]],
  reason: [[always, ['grounds', 'cause']]],
  note: [[always, ['comment', 'memo', 'remark']]],
  subject: [[says(/about/), ['topic']]],
  department: [[always, ['section', 'category']]],
  currency: [[says(/to\b/), ['target_currency', 'currency_code']]],
  value: [[isNumber, ['number', 'quantity']]],
  from_unit: [[always, ['source_unit', 'unit_from']]],
  to_unit: [[always, ['target_unit', 'unit_to']]],
  seat: [[always, ['seat_type', 'seat_preference']]],
  cabin: [[says(/travel in/), ['cabin_class', 'travel_class']]],
  mode: [[says(/travel/), ['travel_mode', 'transport_mode']]],
  guest: [[says(/name/i), ['guest_name', 'visitor_name']]],
  artist: [[always, ['artist_name', 'performer']]],
  doctor: [[says(/name/i), ['doctor_name', 'physician']]],
  branch: [[always, ['branch_name', 'location']]],
  folder: [[says(/name/i), ['folder_name', 'directory']]],
  list: [[says(/name/i), ['list_name']]],
  group: [[says(/name/i), ['group_name']]],
  board: [[says(/name/i), ['board_name']]],
  percent: [[isNumber, ['percentage', 'pct']]],
  code: [[says(/digits/), ['passcode', 'one_time_code']]],
  address: [[always, ['street_address', 'postal_address']]],
  format: [[always, ['file_format', 'output_format', 'file_type']]],
  genre: [[always, ['music_genre']]],
  rhythm: [[always, ['frequency', 'interval']]],
  lead: [[always, ['lead_time', 'remind_before']]],
  move: [[says(/way/), ['direction']]],
  access: [[always, ['permission', 'access_level']]],
  right: [[always, ['permission', 'access_right']]],
  power: [[always, ['state', 'power_state']]],
  tip: [[isNumber, ['tip_amount']]],
  cuisine: [[always, ['cuisine_type']]],
  length: [[always, ['duration']]],
  sector: [[always, ['industry', 'industry_sector']]],
  target: [[says(/temperature/i), ['temperature', 'target_temperature']]],
  order_number: [[always, ['order_no', 'order_ref']]],
  tracking_number: [[always, ['tracking_no', 'tracking_code']]],
  query: [[always, ['search_term', 'q']]],
  language: [[always, ['lang', 'locale']]],
  start_date: [[always, ['from_date', 'begin_date']]],
  end_date: [[always, ['to_date', 'until_date']]]
}

/** What a parameter may be called instead. */
export const parameter = (name: string, schema: JsonSchema): ReadonlyArray<string> =>
  (Object.hasOwn(choices, name) ? choices[name] : undefined)?.find(([when]) => when(schema))?.[1] ?? []
