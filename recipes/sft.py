"""Supervised fine-tuning on what a run teaches, with TRL's SFTTrainer and the paper's settings.

    python recipes/sft.py runs/mine/exports/trl --model Qwen/Qwen2.5-0.5B-Instruct --out models/sft

The loss falls on the assistant's messages of each completion: on what it says and calls, not on what tools return.
"""

from trl import SFTConfig, SFTTrainer

import data
import options

RATE = 1e-5


def main() -> None:
    args = options.parser(__doc__, batch=64, rate=f"{RATE:g}").parse_args()
    config = SFTConfig(assistant_only_loss=True, max_length=None, **options.training(args, RATE))
    rows = data.load(args.export, "sft")
    tokens = options.tokenizer(args.model)
    template = data.use_marks(tokens)
    trainer = SFTTrainer(
        model=args.model,
        args=config,
        train_dataset=data.fitting(rows, lambda row: data.length(tokens, row), args.max_length),
        processing_class=tokens,
        peft_config=options.adapter(args),
    )
    trainer.train()
    options.save(trainer, tokens, template, args)


if __name__ == "__main__":
    options.run(main)
