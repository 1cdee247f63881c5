/**
 * What people expect to be told along with a thing: a story has an author, a match is of a league, an order is for
 * something. It stands in for what documents do not say of their responses; users can put theirs in front.
 */

/** By thing, in the singular: the things that are named with it. */
export const along: { readonly [thing: string]: ReadonlyArray<string> } = {
  ...of('story post article comment review question answer tweet reply quote video photo note playlist', [
    'user',
    'author',
    'member',
    'account',
    'channel',
    'profile'
  ]),
  ...of('event match game fixture race', ['league', 'tournament', 'competition', 'season', 'team', 'sport', 'venue']),
  ...of('song track single', ['artist', 'album']),
  ...of('album', ['artist']),
  ...of('movie film show title series', ['actor', 'person', 'genre', 'director']),
  ...of('episode', ['show', 'season', 'series']),
  ...of('product item offer listing', ['category', 'brand', 'seller', 'store', 'shop']),
  ...of('message email', ['thread', 'conversation', 'channel', 'sender']),
  ...of('task issue ticket card', ['project', 'board', 'column', 'assignee']),
  ...of('file document', ['folder']),
  ...of('flight', ['airline', 'airport']),
  ...of('player athlete coach', ['team', 'club']),
  ...of('team club', ['league', 'venue']),
  ...of('book', ['author', 'publisher']),
  ...of('job vacancy', ['company', 'employer']),
  ...of('repository commit branch', ['owner', 'author'])
}

/** Dealings: they are about whatever it is that a service deals in. */
export const dealings: ReadonlySet<string> = new Set([
  'order',
  'cart',
  'invoice',
  'booking',
  'reservation',
  'purchase',
  'sale',
  'rental',
  'loan'
])

/** People and accounts: nobody deals in them. */
export const persons: ReadonlySet<string> = new Set([
  'user',
  'person',
  'member',
  'customer',
  'account',
  'client',
  'profile',
  'employee',
  'author',
  'owner'
])

function of(things: string, named: ReadonlyArray<string>): { readonly [thing: string]: ReadonlyArray<string> } {
  return Object.fromEntries(things.split(' ').map((thing) => [thing, named]))
}
