/** The cities that a cast is drawn from. */
import type { Summer } from './Calendar.js'

/** A city with its main airport. */
export type City = {
  readonly name: string
  readonly country: string
  /** IATA code of the main airport. */
  readonly airport: string
  readonly airport_name: string
  readonly lat: number
  readonly lon: number
  readonly timezone: string
  readonly currency: string
  /** Other names that people use: "LA". */
  readonly short: ReadonlyArray<string>
}

/** A city where a user can live: its time zone has a rule. */
export interface Home {
  readonly name: string
  /** Minutes ahead of UTC in winter. */
  readonly winter: number
  readonly summer: Summer
}

const city = (
  name: string,
  country: string,
  airport: string,
  airport_name: string,
  lat: number,
  lon: number,
  timezone: string,
  currency: string,
  ...short: ReadonlyArray<string>
): City => ({ name, country, airport, airport_name, lat, lon, timezone, currency, short })

/** Every city. */
export const all: readonly [City, ...ReadonlyArray<City>] = [
  city(
    'New York',
    'United States',
    'JFK',
    'John F. Kennedy International',
    40.71,
    -74.01,
    'America/New_York',
    'USD',
    'NYC'
  ),
  city(
    'Los Angeles',
    'United States',
    'LAX',
    'Los Angeles International',
    34.05,
    -118.24,
    'America/Los_Angeles',
    'USD',
    'LA'
  ),
  city(
    'San Francisco',
    'United States',
    'SFO',
    'San Francisco International',
    37.77,
    -122.42,
    'America/Los_Angeles',
    'USD',
    'SF'
  ),
  city('Chicago', 'United States', 'ORD', "O'Hare International", 41.88, -87.63, 'America/Chicago', 'USD'),
  city('Boston', 'United States', 'BOS', 'Logan International', 42.36, -71.06, 'America/New_York', 'USD'),
  city('Seattle', 'United States', 'SEA', 'Seattle-Tacoma International', 47.61, -122.33, 'America/Los_Angeles', 'USD'),
  city('Denver', 'United States', 'DEN', 'Denver International', 39.74, -104.99, 'America/Denver', 'USD'),
  city('Austin', 'United States', 'AUS', 'Austin-Bergstrom International', 30.27, -97.74, 'America/Chicago', 'USD'),
  city('Miami', 'United States', 'MIA', 'Miami International', 25.76, -80.19, 'America/New_York', 'USD'),
  city('Atlanta', 'United States', 'ATL', 'Hartsfield-Jackson', 33.75, -84.39, 'America/New_York', 'USD'),
  city('Portland', 'United States', 'PDX', 'Portland International', 45.52, -122.68, 'America/Los_Angeles', 'USD'),
  city(
    'Minneapolis',
    'United States',
    'MSP',
    'Minneapolis-Saint Paul International',
    44.98,
    -93.27,
    'America/Chicago',
    'USD'
  ),
  city(
    'Philadelphia',
    'United States',
    'PHL',
    'Philadelphia International',
    39.95,
    -75.17,
    'America/New_York',
    'USD',
    'Philly'
  ),
  city('San Diego', 'United States', 'SAN', 'San Diego International', 32.72, -117.16, 'America/Los_Angeles', 'USD'),
  city('New Orleans', 'United States', 'MSY', 'Louis Armstrong International', 29.95, -90.07, 'America/Chicago', 'USD'),
  city('Nashville', 'United States', 'BNA', 'Nashville International', 36.16, -86.78, 'America/Chicago', 'USD'),
  city('Toronto', 'Canada', 'YYZ', 'Pearson International', 43.65, -79.38, 'America/Toronto', 'CAD'),
  city('Montreal', 'Canada', 'YUL', 'Montréal-Trudeau International', 45.5, -73.57, 'America/Toronto', 'CAD'),
  city('Vancouver', 'Canada', 'YVR', 'Vancouver International', 49.28, -123.12, 'America/Vancouver', 'CAD'),
  city('Mexico City', 'Mexico', 'MEX', 'Benito Juárez International', 19.43, -99.13, 'America/Mexico_City', 'MXN'),
  city('London', 'United Kingdom', 'LHR', 'Heathrow', 51.51, -0.13, 'Europe/London', 'GBP'),
  city('Edinburgh', 'United Kingdom', 'EDI', 'Edinburgh Airport', 55.95, -3.19, 'Europe/London', 'GBP'),
  city('Dublin', 'Ireland', 'DUB', 'Dublin Airport', 53.35, -6.26, 'Europe/Dublin', 'EUR'),
  city('Paris', 'France', 'CDG', 'Charles de Gaulle', 48.86, 2.35, 'Europe/Paris', 'EUR'),
  city('Amsterdam', 'Netherlands', 'AMS', 'Schiphol', 52.37, 4.9, 'Europe/Amsterdam', 'EUR'),
  city('Berlin', 'Germany', 'BER', 'Berlin Brandenburg', 52.52, 13.4, 'Europe/Berlin', 'EUR'),
  city('Vienna', 'Austria', 'VIE', 'Vienna International', 48.21, 16.37, 'Europe/Vienna', 'EUR'),
  city('Zurich', 'Switzerland', 'ZRH', 'Zurich Airport', 47.37, 8.54, 'Europe/Zurich', 'CHF'),
  city('Lisbon', 'Portugal', 'LIS', 'Humberto Delgado', 38.72, -9.14, 'Europe/Lisbon', 'EUR'),
  city('Barcelona', 'Spain', 'BCN', 'El Prat', 41.39, 2.17, 'Europe/Madrid', 'EUR'),
  city('Rome', 'Italy', 'FCO', 'Fiumicino', 41.9, 12.5, 'Europe/Rome', 'EUR'),
  city('Tokyo', 'Japan', 'HND', 'Haneda', 35.68, 139.69, 'Asia/Tokyo', 'JPY'),
  city('Sydney', 'Australia', 'SYD', 'Kingsford Smith', -33.87, 151.21, 'Australia/Sydney', 'AUD')
]

/** Where users live. */
export const homes: readonly [Home, ...ReadonlyArray<Home>] = [
  { name: 'Los Angeles', winter: -480, summer: 'american' },
  { name: 'San Francisco', winter: -480, summer: 'american' },
  { name: 'Seattle', winter: -480, summer: 'american' },
  { name: 'Portland', winter: -480, summer: 'american' },
  { name: 'Denver', winter: -420, summer: 'american' },
  { name: 'Chicago', winter: -360, summer: 'american' },
  { name: 'Austin', winter: -360, summer: 'american' },
  { name: 'Minneapolis', winter: -360, summer: 'american' },
  { name: 'New York', winter: -300, summer: 'american' },
  { name: 'Boston', winter: -300, summer: 'american' },
  { name: 'Philadelphia', winter: -300, summer: 'american' },
  { name: 'Atlanta', winter: -300, summer: 'american' },
  { name: 'Miami', winter: -300, summer: 'american' },
  { name: 'London', winter: 0, summer: 'european' },
  { name: 'Dublin', winter: 0, summer: 'european' },
  { name: 'Berlin', winter: 60, summer: 'european' },
  { name: 'Amsterdam', winter: 60, summer: 'european' }
]
