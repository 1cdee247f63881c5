/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const searchRestaurants: Reasons = [
  "I'm starving.",
  'We have something to celebrate.',
  'Some friends want to eat out.',
  "I can't face cooking.",
  'My parents are visiting and they love good food.',
  "I've been craving it for weeks.",
  'My stomach is rumbling.',
  'The food at the hotel is dreadful.',
  'Our guests are quite adventurous eaters.',
  'I have a date to impress.',
  'The kids will be hungry.',
  'Somewhere with a bit of atmosphere would be nice.'
]
export const lookupRestaurant: Reasons = [
  'A colleague keeps raving about it.',
  'I walked past it the other day.',
  'Somebody suggested we eat there.'
]
export const checkTables: Reasons = [
  "We don't mind eating early or late.",
  "It's for a birthday dinner.",
  'The others are flexible.',
  "I haven't promised anybody a time yet.",
  'I heard it fills up quickly.',
  'We can be spontaneous.',
  "It's a popular spot.",
  "I'd like a bit of choice.",
  'My mother-in-law insists on that place.',
  'They had a great review in the paper.',
  'Nothing is settled yet.'
]
export const reserveTable: Reasons = [
  "It's our anniversary.",
  "I'm taking the team out.",
  'My sister is in town.',
  "We've been wanting to go for ages.",
  'I owe my friends a dinner.',
  'The whole gang is coming.',
  "We're celebrating a promotion.",
  "It's a thank-you for my neighbours.",
  'An old school friend is passing through.',
  'My partner has been dropping hints.',
  "We're closing a deal over dinner.",
  "I don't want to queue at the door."
]
export const lookupReservation: Reasons = [
  'I forgot to write it down.',
  'My memory is terrible.',
  'I have to tell the others.'
]
export const changeReservation: Reasons = [
  'Something came up at work.',
  "The others can't make it at that time.",
  "We'd get there too late otherwise.",
  'The babysitter asked for it.',
  'That suits everybody better.',
  'The train schedule leaves me no choice.',
  'One of us has to work longer.',
  'I mixed up the hours.',
  "We'd like to catch a film as well.",
  'My partner got held up.'
]
export const cancelReservation: Reasons = [
  'Half of us are ill.',
  "Our guests aren't coming after all.",
  'We decided to stay in.'
]
export const placeDetails: Reasons = [
  "I'm not sure yet whether to go.",
  "I'd rather call before I go.",
  'A friend told me about it.',
  "I'm a bit picky.",
  'First impressions matter.',
  "I don't trust the photos.",
  'I might have left my scarf there.'
]
export const getHours: Reasons = [
  "I don't want to stand in front of a closed door.",
  'I could only go after work.',
  'The last time it was closed when I got there.',
  "I'd like to be there when it opens."
]
export const getDistance: Reasons = [
  "I'm wondering whether I can walk it.",
  "I don't know my way around there.",
  "It can't be that far."
]
export const convertUnits: Reasons = ['I have no feeling for that.', 'The form wants it that way.']
export const saveFavorite: Reasons = ['I want to go back there.', 'I loved it there.', 'I keep forgetting the name.']
export const listFavorites: Reasons = [
  "I can't think of anywhere to go.",
  "I haven't looked at them in a while.",
  "I'm planning a day out."
]
export const removeFavorite: Reasons = [
  'I was disappointed there.',
  "I don't go there any more.",
  'It has closed down, I hear.'
]
export const currentLocation: Reasons = [
  'I think I took a wrong turn.',
  "I'm completely lost.",
  'Somebody is picking me up and wants to know.',
  'All the streets look the same here.'
]
export const searchParking: Reasons = [
  "I'm coming by car.",
  "I don't want to drive around in circles.",
  'We have too much to carry for the bus.',
  'Street parking is hopeless there.',
  'The car is full of things.',
  'The trunk is packed with gear.',
  'Public transport is on strike.',
  "I'm bringing my grandmother, who can't walk far.",
  'The last time I got towed.',
  "We're four in one car."
]
export const parkingPrice: Reasons = [
  'They can be shockingly expensive.',
  'I might take the bus instead.',
  'I want to keep it cheap.',
  "I'm paying for it myself.",
  'City rates keep surprising me.',
  "I'm comparing with a taxi.",
  'My wallet is thin at the moment.',
  "I don't like nasty surprises."
]
export const startParking: Reasons = [
  "I've just pulled in.",
  'I have no coins on me.',
  "The machine isn't working.",
  "I don't want to get a fine.",
  'An attendant is already eyeing my car.',
  'My card got rejected by the machine.',
  "I'd rather not queue at the machine.",
  "I'm already parked."
]
export const extendParking: Reasons = [
  'This is taking longer than I thought.',
  "I won't be back in time.",
  'We ran into some friends.',
  "I'm stuck in a meeting.",
  'The queue here is endless.',
  'Lunch is dragging on.',
  "We're having too much fun to leave.",
  'The doctor is running late.'
]
export const getRoute: Reasons = ["I've never been there.", "I don't want to be late.", 'The buses confuse me.']
export const checkTraffic: Reasons = [
  'I have to be on time.',
  "I'd like to know when to leave.",
  "There's always something going on there."
]
export const beginNavigation: Reasons = ["I'm in the car.", "I'm about to set off.", "I'm hopeless with maps."]
export const shareTrip: Reasons = [
  'My family likes to know where I am.',
  'Somebody is waiting for me at the other end.'
]
export const stopNavigation: Reasons = ['I can see it from here.', 'A friend is driving me now.']
export const lookupPlace: Reasons = [
  "I've heard of it but never been there.",
  "I'm supposed to meet somebody there.",
  "I know it's somewhere around."
]
export const searchPlaces: Reasons = [
  'I have a free afternoon there.',
  "I don't know the city at all.",
  'We need something to do between meetings.',
  "I'd like to see a bit more than my hotel.",
  'My friends asked me for tips.',
  'I like to look around wherever I go.',
  "It's my first time in town.",
  'I get bored easily.',
  'Rain or shine, I want to get out.',
  'A local recommendation would be great.',
  'The guidebook is no help.'
]
export const placesNearby: Reasons = [
  "I'd rather not walk far.",
  'We have some time to kill.',
  "I'd like something close by."
]
