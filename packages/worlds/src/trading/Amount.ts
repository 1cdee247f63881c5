/** Amounts of money: cents in the state, dollars in calls and outputs, and as the broker writes them in its messages. */

/** Dollars of cents. */
export const dollars = (cents: number): number => cents / 100

/** Cents of dollars. */
export const cents = (amount: number): number => Math.round(amount * 100)

/** As the broker writes it: "USD 1204.50". */
export const written = (amount: number): string =>
  `USD ${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
