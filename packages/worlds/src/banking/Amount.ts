/** Amounts of money: cents in the state, dollars in calls and outputs, and as the bank writes them in its messages. */

/** Dollars of cents. */
export const dollars = (cents: number): number => cents / 100

/** Cents of dollars. */
export const cents = (amount: number): number => Math.round(amount * 100)

/** As the bank writes it: "$1,204.50". */
export const written = (amount: number): string => {
  const whole = Math.floor(amount / 100)
  const rest = String(amount % 100).padStart(2, '0')
  return `$${String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}
