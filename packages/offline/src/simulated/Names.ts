/**
 * Names of things by what they are: a chapter is not called like a band. Beside the table of the pools, which also says what
 * is a name at all; these say only what such names are.
 */
import { Table } from '@magnet/pools'

const list = (names: string): Table.Some => {
  const [first = '', ...rest] = names.split(', ')
  return [first, ...rest]
}

const books = list(
  'The Salt Road, A Winter Garden, The Clockmaker, Letters to Elin, The Paper Bridge, Riverlight, The Last Orchard, Nine Small Islands, The Cartographer’s Wife, A House Without Clocks, What the Tide Left, The Glass Apiary'
)
const songs = list(
  'Paper Lanterns, Distant Ferry, Golden Static, Slow Rivers, Northern Lights, Velvet Hour, Echo Park, Salt and Cedar, Tidal Sleep, Seven Windows, Low Season, Halfway to Monday'
)
const artists = list(
  'The Silver Foxes, Nora Vale, Cobalt Rain, Kite Season, Harlow & Finch, Marlo Dean, The Night Ferries, Ada Winters, Copper Choir, Juno Park, The Understudies, Sol Okafor'
)
const shows = list(
  'Harbor Lane, The Cartographers, Second Shift, Northbound, Small Hours, Bright Fields, Slow Science, City Stories, Startup Kitchen, The Long Run, Letters Read Aloud, Past Midnight'
)
const rooms = list(
  'Boardroom, Team Room 2, Garden Room, Library, Workshop, Focus Room, Lounge, Atrium, Studio A, North Meeting Room'
)
const services = list(
  'Support Desk, Order Alerts, Appointment Reminders, Login Codes, Delivery Updates, Staff Notices, Billing Notices, Newsletter, Night Line, Field Team'
)

const stores: ReadonlyMap<string, Table.Some> = new Map(
  Object.entries({
    book: books,
    audiobook: books,
    novel: books,
    ebook: books,
    chapter: list(
      'The Arrival, A Letter from Home, The Locked Room, Low Water, What Marta Knew, The Long Night, Crossing the Bay, An Unexpected Guest, The Second Map, Ashes and Rain, The Bargain, Homeward'
    ),
    song: songs,
    track: songs,
    artist: artists,
    band: artists,
    singer: artists,
    musician: artists,
    album: list(
      'Coastlines, Winter Letters, Neon Orchard, The Long Way Home, Glass Houses, Open Water, Rooms We Left, Quiet Machines, Field Recordings, Afterglow'
    ),
    playlist: list(
      'Morning Run, Rainy Window, Deep Focus, Road Trip, Kitchen Disco, Sunday Slow, Gym Boost, Late Night Jazz, Dinner with Friends, Songs to Study To'
    ),
    show: shows,
    podcast: shows,
    episode: list(
      'How Bridges Sing, The Last Ferry, Inside the Seed Vault, A Year Without Email, The Mapmaker’s Mistake, Why We Whistle, The Night Baker, Lost and Found, Talking to Strangers, The Price of Salt, Small Town Radio, Ice Season'
    ),
    folder: list(
      'Contracts 2025, Invoices, Archive, Drafts, Onboarding, Shared Files, Client Documents, Photos, To Review, Reports'
    ),
    directory: list('Contracts, Invoices, Archive, Drafts, Onboarding, Shared, Photos, Reports'),
    template: list(
      'Offer Letter, Non-Disclosure Agreement, Sales Contract, Consent Form, Rental Agreement, Order Confirmation, Welcome Message, Expense Claim, Service Agreement, Travel Request'
    ),
    envelope: list(
      'Lease Agreement, Offer Letter, Sales Contract, Vendor Agreement, Consent Form, Service Order, Loan Papers, Renewal Contract'
    ),
    document: list(
      'Annual Report, Lease Agreement, Travel Policy, Meeting Notes, Project Brief, Price List, Safety Manual, Budget 2025, Supplier Contract'
    ),
    file: list(
      'annual-report.pdf, meeting-notes.docx, budget.xlsx, logo.png, contract-signed.pdf, slides.pptx, inventory.csv, photo-0412.jpg'
    ),
    attachment: list('annual-report.pdf, meeting-notes.docx, budget.xlsx, logo.png, contract-signed.pdf, slides.pptx'),
    project: list(
      'Website Relaunch, Garden Survey, Mobile App, Annual Report, Office Move, Data Cleanup, Customer Portal, Spring Campaign'
    ),
    workspace: list(
      'Marketing, Product Team, Research Lab, Sales Europe, Design Studio, Operations, Customer Success, Finance'
    ),
    workflow: list(
      'New Order Review, Invoice Approval, Lead Follow-up, Welcome Series, Refund Check, Ticket Triage, Weekly Digest, Shift Handover'
    ),
    flow: list(
      'Welcome Call, Survey, Order Status, Voicemail, Appointment Booking, After Hours, Refund Request, Feedback'
    ),
    queue: list('Billing, Sales, Support English, Support German, Returns, Priority, Night Shift, Technical Help'),
    room: rooms,
    conversation: list(
      'Order question, Delivery delay, New account, Refund request, Invoice copy, Change of address, Feedback, Return of shoes'
    ),
    channel: list('general, support, announcements, design, sales, random, releases, on-call'),
    service: services,
    application: list('Shop App, Help Desk, Courier Tracker, Booking Portal, Staff Planner, Loyalty Club, Field Notes'),
    app: list('Shop App, Help Desk, Courier Tracker, Booking Portal, Staff Planner, Loyalty Club, Field Notes'),
    campaign: list('Spring Sale, Back to School, Loyalty Week, Holiday Offers, Newsletter Drive, Winter Warmers'),
    board: list('Roadmap, Sprint 14, Bugs, Content Plan, Hiring, Ideas, Launch Checklist, Support'),
    list: list('Groceries, Weekend, Reading List, Packing, Gift Ideas, Work, Errands, Watch Later'),
    environment: list('production, staging, development, testing, preview, demo'),
    role: list('administrator, editor, viewer, agent, supervisor, billing manager, guest'),
    permission: list('read, write, manage users, export, approve, publish'),
    network: list('Office Wi-Fi, Guest, Warehouse, Lab, Branch North, Backup Line'),
    device: list('Office Printer, Front Desk Tablet, Living Room Speaker, Work Laptop, Kitchen Display, Pixel 8'),
    calendar: list('Work, Family, Team Holidays, Training Plan, Releases, Birthdays'),
    contract: list('Office Lease, Cleaning Services, Software License, Supply Agreement, Consulting 2025, Insurance'),
    language: list('English, German, French, Spanish, Italian, Portuguese, Dutch, Polish'),
    market: list('Germany, France, Japan, Canada, Brazil, Italy, Spain, Mexico')
  })
)

const people = new Set(
  'narrator owner creator sender manager agent host editor admin administrator contributor notary witness follower profile seller buyer driver organizer speaker writer composer user member participant person recipient signer contact customer'.split(
    ' '
  )
)

/** The names that things of a noun go by, if any are known. */
export const of = (noun: string | undefined): Table.Some | undefined => {
  if (noun === undefined) return undefined
  const own = stores.get(noun)
  if (own !== undefined) return own
  const table = Object.hasOwn(Table.things, noun) ? Table.things[noun] : undefined
  if (table !== undefined) return table
  if (people.has(noun)) return Table.things['person']
  const same = Object.hasOwn(Table.synonyms, noun) ? Table.synonyms[noun] : undefined
  return same === undefined ? undefined : (stores.get(same) ?? Table.things[same])
}
