/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const findContact: Reasons = [
  "I got a new phone and I'm not sure what was copied over.",
  'I thought I had saved the number.',
  "I'd like to get in touch.",
  "We've only met once.",
  "I don't recall how we know each other.",
  'My phone lost half of its contacts.',
  "Maybe we've been in touch before.",
  "I'd rather ask in person than by e-mail.",
  "A familiar name, but I can't place it."
]
export const getContact: Reasons = [
  "I'm filling in an invitation list.",
  'I keep forgetting these things.',
  "I'd like to send a card.",
  'I should really know this.',
  'We might meet up.',
  'My own notes are hopeless.',
  'It would be rude to ask again.',
  'I might drop by some day.',
  'We keep missing each other.',
  'A handwritten letter would be nice.'
]
export const shareContact: Reasons = ['They want to talk to each other directly.', 'I promised to put them in touch.']
export const createGroup: Reasons = ['Writing to everybody one by one is a pain.', 'We need a place to plan things.']
export const lookupGroup: Reasons = ['I hardly ever look in there.', "I'm not sure it's still active."]
export const addToGroup: Reasons = ['It would be good to have everyone in one place.', 'I was asked to.']
export const listMembers: Reasons = ["I don't want to write to the wrong people.", 'Some have left, I think.']
export const sendToGroup: Reasons = [
  'Everybody keeps asking me.',
  "They're all waiting to hear from me.",
  'Nobody has told them yet.',
  'That saves me writing to each of them.',
  "Some of them don't check anything else.",
  'I promised to keep the others posted.'
]
export const unlockMailbox: Reasons = ['I need to get at my messages.']
export const listUnread: Reasons = [
  "I haven't looked at my phone all day.",
  'I was in meetings all morning.',
  'My phone kept buzzing.'
]
export const listMessages: Reasons = [
  'I think I missed something.',
  "I'd like to read up before we talk.",
  'We had some plans, but I forgot which.',
  "I never answered, I'm afraid.",
  'There was something about a plan, I believe.',
  'I want to quote what was said.',
  'Our last chat is a blur.',
  "I'd like the context before I call."
]
export const searchMessages: Reasons = [
  'Somebody asked me about it.',
  'I know there was something.',
  "I can't find it by scrolling."
]
export const listArchived: Reasons = ['I put something away that I need again.', "I'm looking for something old."]
export const sendMessage: Reasons = [
  "I don't have my phone at hand.",
  'My hands are full.',
  "I'm driving.",
  'I should have written long ago.',
  'My battery is almost empty.',
  "It's easier if you do it.",
  'I keep getting distracted.'
]
export const replyMessage: Reasons = [
  'I owe an answer there.',
  "I don't want to leave it unanswered.",
  'They deserve a quick answer.',
  'Before I forget to answer.'
]
export const readMessage: Reasons = [
  "I don't have my glasses with me.",
  'I only saw the beginning of it.',
  'My eyes are tired.',
  "I'm curious.",
  'The preview cut it off.',
  "I'm walking and can't look at the screen.",
  'It sounded important.'
]
export const deleteMessage: Reasons = ["I'm tidying up.", "It's only taking up space."]
export const markRead: Reasons = ['It keeps popping up.', "I've dealt with it already."]
export const forwardMessage: Reasons = ['It concerns both of us.', 'I was asked to pass it on.']
export const listSent: Reasons = ["I can't remember whom I answered.", 'I have the feeling I forgot somebody.']
export const checkDelivery: Reasons = [
  "I haven't heard anything back.",
  'The connection here is bad.',
  "It's rather urgent.",
  "I'd like to be sure.",
  'No reaction so far, which is odd.',
  'My signal kept dropping.',
  'People tend to overlook my messages.',
  "I'd hate it if that got lost."
]
export const unsendMessage: Reasons = [
  'I sent it to the wrong person.',
  'I was too quick there.',
  "I shouldn't have written that."
]
export const scheduleMessage: Reasons = [
  "I'd forget it otherwise.",
  "I won't have reception then.",
  'It should arrive at the right moment.',
  'I like to have these things prepared.',
  "I'll be asleep by then.",
  "That's when it matters.",
  'My mind is elsewhere at the moment.'
]
export const listScheduled: Reasons = [
  "I don't remember what I set up.",
  "I'd like to be sure that nothing goes out by accident."
]
export const postponeMessage: Reasons = [
  "That's too early after all.",
  "The timing isn't right.",
  'I got the days mixed up.',
  'It would spoil the surprise otherwise.',
  'On reflection, later or earlier is better.',
  'I misjudged the day.',
  'A different day makes more sense.'
]
export const cancelScheduled: Reasons = ["We've talked about it already.", "It's not needed any more."]
export const blockSender: Reasons = [
  "I've had enough of this.",
  'I need some peace and quiet.',
  "We're not on good terms.",
  'Those messages are getting on my nerves.',
  "It's nothing but trouble.",
  'I have asked nicely before.'
]
export const listBlocked: Reasons = ['I might have been too strict.', 'Somebody complained that I never answer.']
export const unblockContact: Reasons = ['We made up.', 'That was a misunderstanding.']
export const setAway: Reasons = [
  "I'm going offline for a while.",
  'I need a real break.',
  "People get worried when I don't answer."
]
