/** The choice between light and dark: that of the system, or one of them. */
import * as Html from './Html.js'

/** Three radio buttons that style sheets look at. */
export const choice: Html.Html = Html.element(
  'fieldset',
  { class: 'theme' },
  Html.element('legend', { class: 'unseen' }, 'Colours'),
  (['Auto', 'Light', 'Dark'] as const).map((theme) =>
    Html.element(
      'label',
      {},
      Html.element('input', {
        type: 'radio',
        name: 'theme',
        id: `theme-${theme.toLowerCase()}`,
        checked: theme === 'Auto' ? true : undefined
      }),
      Html.element('span', {}, theme)
    )
  )
)
