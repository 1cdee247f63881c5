"""Multi-turn DPO on pairs of whole conversations, with TRL's DPOTrainer and the paper's settings.

    python recipes/mdpo.py runs/mine/exports/trl --model models/sft --out models/mdpo

The loss, over a chosen conversation w and a rejected one l of the same user's messages:

    L = L_SFT(w) + λ · −log σ( β · [ Σ_w (log π − log π_ref) − Σ_l (log π − log π_ref) ] )

The sums run over the tokens of actions: what the assistant says and calls where it has loss. L_SFT is the mean of
−log π over those of w. π_ref is the model at the start. (The paper's printed formula lacks the log and has the sign
reversed.)
"""

from datasets import Dataset
from peft import LoraConfig
from transformers import PreTrainedTokenizerBase
from trl import DPOConfig, DPOTrainer

import data
import options

FULL_RATE = 5e-7
LORA_RATE = 1e-6


def loss(beta: float, weight: float) -> dict[str, object]:
    """The loss in TRL's terms: its `sft` is the mean over the chosen tokens, its `sigmoid` the comparison."""
    return dict(loss_type=["sft", "sigmoid"], loss_weights=[1.0, weight], beta=beta)


def trainer(
    model: str, pairs: Dataset, tokens: PreTrainedTokenizerBase, config: DPOConfig, adapter: LoraConfig | None
) -> DPOTrainer:
    """TRL's trainer, over the tokens of actions alone. `pairs` have masks (`data.pairs`)."""
    return DPOTrainer(
        model=model,
        args=config,
        train_dataset=pairs,
        processing_class=tokens,
        data_collator=data.ActionCollator(pad_token_id=tokens.pad_token_id),
        peft_config=adapter,
    )


def main() -> None:
    rate = f"{FULL_RATE:g}, with --lora {LORA_RATE:g}"
    parser = options.parser(__doc__, batch=32, rate=rate)
    parser.add_argument("--beta", type=float, default=0.1, help="β (default: %(default)s)")
    parser.add_argument("--lambda", dest="weight", type=float, default=1.0, help="λ (default: %(default)s)")
    parser.add_argument(
        "--scope", choices=["conversation", "turn"], default="conversation", help="of the pairs (default: %(default)s)"
    )
    args = parser.parse_args()
    config = DPOConfig(
        max_length=None,
        remove_unused_columns=False,  # the masks are columns that TRL does not know
        **loss(args.beta, args.weight),
        **options.training(args, LORA_RATE if args.lora else FULL_RATE),
    )
    rows = data.load(args.export, "trajectory").filter(lambda row: row["scope"] == args.scope)
    if len(rows) == 0:
        raise data.Unusable(f"No pair has the scope {args.scope}: magnet synth … --pair-scopes {args.scope}")
    tokens = options.tokenizer(args.model)
    template = data.use_marks(tokens)
    made = trainer(args.model, data.pairs(rows, tokens, args.max_length), tokens, config, options.adapter(args))
    made.train()
    options.save(made, tokens, template, args)


if __name__ == "__main__":
    options.run(main)
