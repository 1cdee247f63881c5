/** Where towns are. */

/** A row for each town. */
export const all: ReadonlyArray<readonly [city: string, country: string, code: string, zone: string]> = [
  ['Lisbon', 'Portugal', 'PT', 'Europe/Lisbon'],
  ['Chicago', 'United States', 'US', 'America/Chicago'],
  ['Berlin', 'Germany', 'DE', 'Europe/Berlin'],
  ['Kyoto', 'Japan', 'JP', 'Asia/Tokyo'],
  ['Toronto', 'Canada', 'CA', 'America/Toronto'],
  ['Dublin', 'Ireland', 'IE', 'Europe/Dublin'],
  ['Oslo', 'Norway', 'NO', 'Europe/Oslo'],
  ['Madrid', 'Spain', 'ES', 'Europe/Madrid'],
  ['Denver', 'United States', 'US', 'America/Denver'],
  ['Vienna', 'Austria', 'AT', 'Europe/Vienna'],
  ['Seattle', 'United States', 'US', 'America/Los_Angeles'],
  ['Prague', 'Czechia', 'CZ', 'Europe/Prague'],
  ['Melbourne', 'Australia', 'AU', 'Australia/Melbourne'],
  ['Boston', 'United States', 'US', 'America/New_York'],
  ['Milan', 'Italy', 'IT', 'Europe/Rome'],
  ['Austin', 'United States', 'US', 'America/Chicago'],
  ['Helsinki', 'Finland', 'FI', 'Europe/Helsinki'],
  ['Montreal', 'Canada', 'CA', 'America/Toronto'],
  ['Zurich', 'Switzerland', 'CH', 'Europe/Zurich'],
  ['Portland', 'United States', 'US', 'America/Los_Angeles'],
  ['Lyon', 'France', 'FR', 'Europe/Paris'],
  ['Recife', 'Brazil', 'BR', 'America/Recife'],
  ['Puebla', 'Mexico', 'MX', 'America/Mexico_City'],
  ['Pune', 'India', 'IN', 'Asia/Kolkata'],
  ['Uppsala', 'Sweden', 'SE', 'Europe/Stockholm'],
  ['Mombasa', 'Kenya', 'KE', 'Africa/Nairobi'],
  ['Gdansk', 'Poland', 'PL', 'Europe/Warsaw']
]
