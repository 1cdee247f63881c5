/** Places that the user has saved. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { Rating } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import * as Ids from './Ids.js'
import { stars } from './Place.js'
import type { State } from './State.js'
import { FavoriteCount, FavoriteId, PlaceId, PlaceTitle, Visits } from './Types.js'
import * as Words from './words/Favorite.js'

const write = Declare.write<State>('places')

const most = 30

const save = write({
  name: 'save_favorite',
  description: "Adds a place to the user's favourites.",
  toolClass: 'favorites',
  parameters: { place_id: Declare.required(PlaceId, 'Id of the place.') },
  returns: Declare.object({ favorite_id: FavoriteId, name: PlaceTitle, total: FavoriteCount }),
  phrases: Words.save,
  run:
    ({ place_id }) =>
    (state) => {
      const found = Find.place(state, place_id, 'place_id')
      if (E.isLeft(found)) return found
      const { index, name } = found.right
      if (state.favorites.some((one) => one.place === index))
        return Refusal.of('conflict', `${name} is among the favourites already.`, 'place_id')
      if (state.favorites.length >= most) return Refusal.of('conflict', `No more than ${most} places can be saved.`)
      const favorite_id = Ids.favorite.write(state, state.issued)
      return E.right([
        { favorite_id, name, total: state.favorites.length + 1 },
        {
          ...state,
          issued: state.issued + 1,
          favorites: [...state.favorites, { favorite_id, place: index, visits: 0 }]
        }
      ])
    }
})

const list = Declare.read<State>('places')({
  name: 'list_favorites',
  description: "Lists the user's favourites, with ratings and how often the user has been there.",
  toolClass: 'favorites',
  parameters: {},
  returns: Declare.object({
    favorites: Declare.list(
      Declare.object({ favorite_id: FavoriteId, place_id: PlaceId, name: PlaceTitle, rating: Rating, visits: Visits })
    )
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        favorites: state.favorites.map(({ favorite_id, place, visits }) => {
          const spot = Atlas.spot(state)(place)
          return {
            favorite_id,
            place_id: Ids.place.write(state, place),
            name: spot.name,
            rating: stars(state, spot),
            visits
          }
        })
      },
      state
    ])
})

const remove = write({
  name: 'remove_favorite',
  description: "Removes a place from the user's favourites.",
  toolClass: 'favorites',
  undoes: ['save_favorite'],
  parameters: { favorite_id: Declare.required(FavoriteId, 'Id of the favourite.') },
  returns: Declare.object({ name: PlaceTitle, total: FavoriteCount }),
  phrases: Words.remove,
  run:
    ({ favorite_id }) =>
    (state) => {
      const favorite = state.favorites.find((one) => one.favorite_id === favorite_id)
      if (favorite === undefined)
        return Refusal.of('not_found', `No favourite has the id ${favorite_id}.`, 'favorite_id')
      return E.right([
        { name: Atlas.spot(state)(favorite.place).name, total: state.favorites.length - 1 },
        { ...state, favorites: state.favorites.filter((one) => one !== favorite) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [save, list, remove]
