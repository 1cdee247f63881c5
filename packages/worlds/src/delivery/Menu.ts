/**
 * Menus: sixteen dishes of every takeaway, of twenty that its style knows. What a takeaway leaves out, its prices and
 * what it has run out of follow from the salt, so that eight hundred dishes need no table.
 */
import * as Chance from '../cast/Chance.js'
import type { FoodStyle, Kitchen, State } from './State.js'

/** Takeaways by style. */
export const kitchens: ReadonlyArray<readonly [style: FoodStyle, names: ReadonlyArray<string>]> = (
  [
    ['Thai', 'Baan Nok|Lemongrass Lane|Siam Corner|Little Krung|The Galangal|Chili Moon|Mango & Basil|Tuk Tuk Kitchen'],
    ['Italian', 'Pasta Vera|Forno Antico|Da Rosella|Basilico|The Olive Press|Nonna Pia|Mozzarella Yard|Via Toscana'],
    ['Indian', 'Tiffin House|Masala Yard|Clay Oven|Bombay Lantern|Cardamom Club|The Curry Leaf|Ghee & Grain|Tamarind'],
    ['Mexican', 'Casa Nopal|Taco Meridiano|El Comal|Verde & Lime|La Milpa|Agave Corner|Mesa Chica|Tres Chiles'],
    [
      'Lebanese',
      'Cedar Table|Zaatar House|Beirut Corner|The Mezze Room|Sumac|Fig & Mint|Tahini Yard|Pomegranate Grill'
    ],
    ['Japanese', 'Kaze Ramen|Sora Bento|Miso Lane|The Udon Bar|Hana Kitchen|Koi Corner|Nori & Rice|Yuzu House']
  ] as const
).map(([style, names]) => [style, names.split('|')] as const)

// In the order of their prices.
const dishes: { readonly [S in FoodStyle]: ReadonlyArray<string> } = {
  Thai: 'jasmine rice|prawn cracker basket|spring roll plate|papaya salad|tofu satay|tom kha soup|tom yum soup|glass noodle salad|mango sticky rice|vegetable fried rice|pad see ew|pad thai|basil chicken|cashew chicken|red curry|green curry|massaman curry|panang curry|crispy duck|steamed sea bass'.split(
    '|'
  ),
  Italian:
    'garlic bread|olive focaccia|tomato bruschetta|minestrone|rocket salad|tiramisu|caprese salad|pizza marinara|pizza margherita|spaghetti carbonara|penne arrabbiata|gnocchi al pesto|pizza funghi|tagliatelle al ragù|lasagne|mushroom risotto|pizza diavola|ravioli with sage|seafood linguine|saltimbocca'.split(
      '|'
    ),
  Indian:
    'plain naan|garlic naan|mango lassi|vegetable samosa|onion bhaji|cucumber raita|dal tadka|chana masala|aloo gobi|palak paneer|vegetable biryani|paneer tikka|chicken korma|butter chicken|chicken tikka masala|chicken biryani|beef madras|lamb rogan josh|lamb biryani|tandoori prawn platter'.split(
      '|'
    ),
  Mexican:
    'corn tortilla stack|tortilla chip bowl|refried bean bowl|guacamole|street corn|churro plate|tortilla soup|bean burrito|cheese quesadilla|mushroom taco plate|chicken taco plate|vegetable fajita|chicken quesadilla|chicken burrito|fish taco plate|pork carnitas plate|beef burrito|chicken mole|steak fajita|prawn ceviche'.split(
      '|'
    ),
  Lebanese:
    'flatbread basket|pickle plate|lentil soup|hummus|baba ghanoush|fattoush|tabbouleh|falafel wrap|spinach pie|halloumi wrap|moussaka|falafel platter|chicken shawarma wrap|stuffed aubergine|chicken shawarma plate|kofta plate|lamb shawarma plate|mixed mezze platter|mixed grill|baked sea bream'.split(
      '|'
    ),
  Japanese:
    'miso soup|steamed rice|edamame bowl|seaweed salad|gyoza plate|agedashi tofu|cucumber roll|vegetable tempura|zaru soba|kitsune udon|miso ramen|shoyu ramen|chicken katsu curry|salmon roll|tonkotsu ramen|teriyaki bento|tempura udon|chirashi bowl|eel rice bowl|sushi platter'.split(
      '|'
    )
}

const many = 20

/** A dish of a takeaway. */
export interface Dish {
  /** The number among all dishes. */
  readonly number: number
  /** The position of the takeaway. */
  readonly kitchen: number
  readonly name: string
  readonly price: number
  readonly calories: number
}

/** The dish of a number, or undefined where no takeaway cooks it. */
export const dish = (state: State, number: number | undefined): Dish | undefined => {
  if (number === undefined) return undefined
  const kitchen = Math.floor(number / many)
  const found = state.kitchens[kitchen]
  const position = number % many
  // Every takeaway leaves out one of each five.
  return found === undefined || position % 5 === Chance.int(0, 4, state.salt, 11, kitchen, Math.floor(position / 5))
    ? undefined
    : {
        number,
        kitchen,
        name: dishes[found.style][position] ?? '',
        // A step is more than what chance adds, so that no two dishes of a menu have one price or as many calories.
        price: cents(3.9 + position * 0.85 + Chance.int(0, 7, state.salt, 12, number) * 0.1),
        calories: 160 + ((position * 7 + kitchen) % many) * 45 + Chance.int(0, 35, state.salt, 13, number)
      }
}

/** The menu of a takeaway, in an order of its own. */
export const of = (state: State, kitchen: number): ReadonlyArray<Dish> => {
  const turn = Chance.int(0, many - 1, state.salt, 14, kitchen)
  return Array.from({ length: many }, (_none, index) =>
    dish(state, kitchen * many + ((index * 7 + turn) % many))
  ).flatMap((found) => (found === undefined ? [] : [found]))
}

/** Whether a takeaway has run out of a dish: one in twenty-five. */
export const gone = (state: State, number: number): boolean => Chance.unit(state.salt, 15, number) < 0.04

/** The takeaway at a position; one without a name where there is none. */
export const kitchen = (state: State, position: number): Kitchen =>
  state.kitchens[position] ?? { name: '', style: 'Thai', rating: 1, minutes: 1, minimum: 0 }

/** Rounded to whole cents. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100
