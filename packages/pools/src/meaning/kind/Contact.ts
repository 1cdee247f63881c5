/** How people and machines are reached. */
import { kind, linked, oneOf, pattern, text } from './Define.js'
import type { Written } from '../KindCodec.js'
import * as Table from '../Table.js'

export const contact: ReadonlyArray<Written> = [
  linked(
    'Email',
    /^(?:(?:user|contact|from|to|sender|recipient|work|personal|webmail)? ?e? ?mail(?: ?address(?:es)?)?|emails?|mailbox)$/,
    oneOf(Table.emails),
    'email address',
    { formats: ['email'], joins: 'for {}' }
  ),
  linked(
    'Phone',
    /^(?:(?:mobile|contact|cell|work|home|international|recipient|main voice|to|from)? ?(?:phone|telephone|msisdn|mobile|cell)(?: ?(?:number|no|num))?|tel|phones?|phone ?number|number to|international number)$/,
    oneOf(Table.phones),
    'phone number',
    { joins: 'for {}' }
  ),
  linked(
    'Domain',
    /^(?:domain|host|hostname|domain ?name|site|tld domain|domains|sld)$/,
    oneOf(Table.domains),
    'domain',
    { formats: ['hostname'], joins: 'for {}' }
  ),
  linked(
    'IpAddress',
    /^(?:ip|ip ?(?:address|v4|v6)|ipv4|client ip|ips|ip addresses)$/,
    pattern('8#.1##.4#.7#'),
    'IP address',
    { formats: ['ipv4', 'ipv6'], joins: 'for {}' }
  ),
  linked(
    'Username',
    /^(?:user ?name|screen ?name|user ?handle|handle|nick ?name|login|account ?name|user|users|username or id|profile ?name|unique id|gamertag)$/,
    oneOf(Table.usernames),
    'user',
    { links: 'tool', joins: 'for {}' }
  ),
  kind('FirstName', /^(?:first|given|middle|fore) ?names?$/, oneOf(Table.first), { types: text, joins: 'for {}' }),
  kind('LastName', /^(?:(?:last|family|sur) ?names?|surname)$/, oneOf(Table.last), { types: text, joins: 'for {}' }),
  kind(
    'PersonName',
    /^(?:(?:first|last|middle|given|family|sur|full|person|author|director|actor|customer|passenger|owner|card ?holder|birth|mother|father) ?names?|author|authors?|director|creator|surname|speaker|full ?name|byline)$/,
    { tag: 'person' },
    { types: text, joins: 'for {}' }
  )
]
