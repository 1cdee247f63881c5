/** How users ask once more for what could not be done, and announce that it can be done now. */

type Words = readonly [string, ...ReadonlyArray<string>]

/** What stands before asking again where nothing is announced. */
export const hopes: Words = [
  'I think that should be sorted now.',
  'It might work now.',
  'Somebody has looked into it.',
  'They told me it was fixed.',
  'I have spoken to our admin.',
  'I asked for it to be set up.',
  'There was a glitch, I believe.',
  'Our IT people made a change.',
  'The access should be there by now.',
  'I had that changed.',
  'Give it a moment.',
  'Things should look different now.',
  'I filled in the form for it.',
  'It was only a setting.',
  'The support team got back to me.',
  'My account was updated just now.',
  'I had to tick a box somewhere.',
  'I restarted everything.'
]

export const plainly: Words = [
  'Could you try that again?',
  'Try once more, please.',
  'Can you give it another go?',
  'Try again now.',
  'Please try that once more.',
  'How about now?',
  'Give it another try, please.',
  'Would you try it again?',
  'Have another go at it.',
  'Can you do it now?',
  'Can you take another shot at it?',
  'Does it work now?',
  'Go ahead with what I asked for.',
  'Is it possible now?',
  'So, once more from the top?',
  'What I asked for still stands.',
  'Can we pick up where we left off?',
  'Now then, as before.'
]

export const politely: Words = [
  'Would you mind trying again?',
  'Could you please give it another try?',
  'May I ask you to try once more?',
  'Could I trouble you to try that again?',
  'Please be so kind as to try it once more.',
  'Would you have another look, please?',
  'I would be grateful for another attempt.',
  'Might it be possible now?',
  'Would you please go ahead, then?',
  'Could you see whether it works now, please?'
]

export const briefly: Words = [
  'Try again.',
  'Again, please.',
  'And now?',
  'Retry.',
  'Go on.',
  'Once more.',
  'Now?',
  'Works now?',
  'One more try.',
  'Should work now.',
  'Check again.',
  'Same thing again.'
]

/** Asking again for something, where `{}` is what could not be done. */
export const restated: Words = [
  'Can you {} now?',
  'Are you able to {} now?',
  'So, can you {} this time?',
  'Could you {} after all?',
  'Does it let you {} now?',
  'See if you can {} now.',
  'Can you {} by now?',
  'You should be able to {} now.',
  'Try to {} once more.',
  'Is it possible to {} now?'
]

export const politeRestated: Words = [
  'Would you be able to {} now?',
  'Could you please see if you can {} now?',
  'Might you be able to {} after all?',
  'Would you please try to {} once more?',
  'May I ask whether you can {} now?',
  'Could you kindly try to {} again?'
]

/** That a service is there: `{}` is its name. */
export const news: Words = [
  'You should have access to {} now.',
  "I've just given you access to {}.",
  "I've added {} for you.",
  'You can use {} from now on.',
  "OK, I've connected {}.",
  'I turned on {} for you.',
  'There, you have {} now.',
  'Good news: {} is available to you now.',
  "I've hooked up {}.",
  'I asked around, and you now have access to {}.',
  '{} is there now.',
  'You now have {} at hand.',
  'I had {} enabled.',
  'They switched on {} for this chat.',
  'I found the setting: {} is yours now.',
  'I got you {}.',
  'Right, {} is set up.',
  'My colleague has opened {} to you.',
  'From now on {} is open to you.',
  'Done, you can reach {}.',
  'I signed you up for {}.',
  "Sorry, my fault: {} was switched off. I've changed that.",
  'I have asked for {}, and it was granted.',
  'I just linked {} to this chat.'
]

export const briefNews: Words = [
  '{} is on.',
  'Added {}.',
  'You have {} now.',
  'Enabled {}.',
  '{} is connected.',
  'Got you {}.',
  'Turned on {}.',
  '{} is set up.',
  'Linked {}.',
  'OK, {} is there.'
]
