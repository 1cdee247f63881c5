/**
 * The words of one in the mouth of the other: "my arrival day" is "your arrival day" to the assistant, and what it cannot do
 * "in your calendar" is in mine to the user.
 */

/** The user's words in the assistant's mouth. */
export const ofAssistant = (words: string): string =>
  words
    .replaceAll(/\bI am\b|\bI['’]m\b/g, 'you are')
    .replaceAll(/\bI was\b/g, 'you were')
    .replaceAll(/\b(?:I|we|me|us)\b/g, 'you')
    .replaceAll(/\b(?:my|our)\b/g, 'your')

/** The assistant's words in the user's mouth. "You" is who does something in "what you have booked", and else to whom it is done. */
export const ofUser = (words: string): string =>
  words
    .replaceAll(/\byou are\b/g, 'I am')
    .replaceAll(/\byou were\b/g, 'I was')
    .replaceAll(/\b((?:that|where|when|what|who|how|which(?: \w+)?) )you\b/g, '$1I')
    .replaceAll(/\byou\b/g, 'me')
    .replaceAll(/\byour\b/g, 'my')
