/** The catalogue: articles of a department, an article by name, and its stock by colour. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Rating } from '../cast/Types.js'
import * as Ids from './Ids.js'
import type { Article, State } from './State.js'
import * as Stock from './Stock.js'
import {
  ArticleId,
  ArticleLimit,
  ArticleName,
  ArticlePrice,
  ArticleTitle,
  Colour,
  Department,
  Material,
  PriceCap,
  StockLeft,
  VariantId,
  VariantPrice,
  WarrantyYears
} from './Types.js'
import * as Words from './words/Catalogue.js'

const read = Declare.read<State>('shop')

const browse = read({
  name: 'browse_catalogue',
  description: 'Lists the articles of a department of the shop, with prices in dollars and ratings.',
  toolClass: 'catalogue',
  parameters: {
    department: Declare.required(Department, 'The department.'),
    up_to: Declare.optional(PriceCap, 'Only articles that cost no more than this.'),
    limit: Declare.optional(ArticleLimit, 'How many articles to list at most.', 30)
  },
  returns: Declare.object({
    articles: Declare.list(
      Declare.object({ article_id: ArticleId, name: ArticleTitle, price: ArticlePrice, rating: Rating })
    )
  }),
  phrases: Words.browse,
  suggest: (state) =>
    [...new Set(state.articles.map(({ department }) => department))].flatMap((department, index) => [
      { department },
      { department, up_to: [60, 75, 80, 90][index % 4] ?? 75 }
    ]),
  run:
    ({ department, up_to, limit }) =>
    (state) => {
      const found = state.articles.flatMap((article, position) =>
        article.department === department && article.price <= (up_to ?? Infinity)
          ? [
              {
                article_id: Ids.article.write(state, position),
                name: article.title,
                price: article.price,
                rating: article.rating
              }
            ]
          : []
      )
      return E.right([{ articles: found.slice(0, limit) }, state])
    }
})

const find = read({
  name: 'find_article',
  description: 'Finds an article of the shop by its name, with the details of the product.',
  toolClass: 'catalogue',
  parameters: { name: Declare.required(ArticleName, 'Name of the article.') },
  returns: Declare.object({
    article_id: ArticleId,
    name: ArticleTitle,
    price: ArticlePrice,
    material: Material,
    warranty_years: WarrantyYears
  }),
  phrases: Words.find,
  suggest: (state) => state.wanted.map((name) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.articles.findIndex((article) => article.title.toLowerCase() === wanted)
      const article = state.articles[position]
      if (article === undefined) {
        const noun = wanted.split(' ').at(-1) ?? ''
        const near = state.articles.find((one) => one.title.toLowerCase().endsWith(` ${noun}`))
        return Refusal.of(
          'not_found',
          `The shop does not have "${name}".${near === undefined ? '' : ` Did you mean ${near.title}?`}`,
          'name'
        )
      }
      return E.right([
        {
          article_id: Ids.article.write(state, position),
          name: article.title,
          price: article.price,
          material: article.material,
          warranty_years: article.warranty
        },
        state
      ])
    }
})

/** The article behind an id, with its number, or a refusal. */
const at = (state: State, id: string): E.Either<ReturnType<typeof absent>, readonly [Article, number]> => {
  const position = Ids.article.read(state, id) ?? -1
  const found = state.articles[position]
  return found === undefined ? E.left(absent(id)) : E.right([found, position])
}

const absent = (id: string) =>
  ({
    _tag: 'ToolError',
    code: 'not_found',
    message: `The catalogue has no article ${id}.`,
    parameter: 'article_id'
  }) as const

const variant = read({
  name: 'check_variant',
  description:
    'Gives the stock number, the price and the stock of an article in a colour. May answer that the warehouse is briefly unavailable; calling it once more is then right.',
  toolClass: 'catalogue',
  parameters: {
    article_id: Declare.required(ArticleId, 'Id of the article.'),
    colour: Declare.required(Colour, 'The colour.')
  },
  returns: Declare.object({ variant_id: VariantId, name: ArticleTitle, price: VariantPrice, left: StockLeft }),
  phrases: Words.variant,
  transient: { code: 'unavailable', message: 'The warehouse does not answer. Please ask once more.' },
  suggest: () => Stock.colours.map((colour) => ({ colour })),
  run:
    ({ article_id, colour }) =>
    (state) =>
      E.either.map(at(state, article_id), ([article, position]) => {
        const number = Stock.variant(position, colour)
        return [
          {
            variant_id: Ids.variant.write(state, number),
            name: article.title,
            price: Stock.price(state, number),
            left: Stock.left(state, number)
          },
          state
        ] as const
      })
})

/** When a variant that is sold out comes in again. */
export const restock = (state: State, number: number): string =>
  Calendar.addDays(Chance.int(5, 20, state.salt, 24, number))(state.today)

export const functions: ReadonlyArray<World.WorldFunction> = [browse, find, variant]
