/**
 * The loss of multi-turn DPO on numbers, written from the formula and by nothing that trains:
 *
 *     L = L_SFT(w) + λ · −log σ( β · [ Σ_w (log π − log π_ref) − Σ_l (log π − log π_ref) ] )
 *
 * w is the chosen trajectory, l the rejected one. The sums run over action tokens. L_SFT is the mean of −log π over the action
 * tokens of the chosen trajectories, and the rest the mean over the pairs.
 *
 * Laws: where policy and reference agree, the comparison is log 2; it falls as the margin grows; swapping the sides negates
 * the margin; tokens that are no actions do not matter; the loss is linear in λ.
 *
 * Worked by hand, with β = 1 and λ = 2, one pair: chosen actions have log π −1 and −2 under the policy, −2 and −2 under
 * the reference, so Σ_w = 1 + 0 = 1. One rejected action has −3 and −3 + log 3, so Σ_l = −log 3. The margin is 1 + log 3,
 * e to its negative is 1 / 3e, and −log σ = log(1 + 1 / 3e) = 0.1156… L_SFT is (1 + 2) / 2 = 1.5. So L = 1.5 + 2 · 0.1156….
 *
 * Source: Magnet (arXiv 2503.07826), with the log that its printed formula lacks, and the sign of the code that it cites.
 */

/** A trajectory, token by token: the log-probabilities of both models, and whether the token is an action. */
export interface Side {
  readonly policy: ReadonlyArray<number>
  readonly reference: ReadonlyArray<number>
  readonly action: ReadonlyArray<number>
}

export interface Pair {
  readonly chosen: Side
  readonly rejected: Side
}

export interface Weights {
  readonly beta: number
  readonly lambda: number
}

export interface Loss {
  readonly loss: number
  /** β times the difference of the sums, for each pair. */
  readonly margins: ReadonlyArray<number>
}

/** The loss of a batch. */
export const of =
  ({ beta, lambda }: Weights) =>
  (pairs: ReadonlyArray<Pair>): Loss => {
    const margins = pairs.map(({ chosen, rejected }) => beta * (gain(chosen) - gain(rejected)))
    const spoken = pairs.flatMap(({ chosen }) => chosen.policy.filter((_, token) => isAction(chosen, token)))
    return { loss: -mean(spoken) + lambda * mean(margins.map((margin) => softplus(-margin))), margins }
  }

const isAction = ({ action }: Side, token: number): boolean => action[token] === 1

/** By how much the policy favours the actions of a trajectory, over the reference. */
const gain = (side: Side): number =>
  side.policy.reduce((sum, here, token) => sum + (isAction(side, token) ? here - (side.reference[token] ?? 0) : 0), 0)

/** log(1 + eˣ), which is −log σ(−x). */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length
