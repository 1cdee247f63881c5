"""What the recipes have in common: their options, the settings of a TRL trainer, and how a model is left behind."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig
from transformers import AutoTokenizer, PreTrainedTokenizerBase, Trainer

from data import Unusable


def parser(about: str, batch: int, rate: str) -> argparse.ArgumentParser:
    """The options of training."""
    made = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("export", type=Path, help="folder that magnet export RUN --format trl wrote")
    made.add_argument("--model", required=True, help="model to start from: a folder, or a name on the Hugging Face hub")
    made.add_argument("--out", type=Path, required=True, help="folder for the trained model, whole, with its tokenizer")
    made.add_argument("--lora", action="store_true", help="train an adapter; it is merged into the model at the end")
    made.add_argument("--rank", type=int, default=32, help="rank of the adapter (default: %(default)s)")
    made.add_argument("--alpha", type=int, default=64, help="scale of the adapter (default: %(default)s)")
    made.add_argument("--lr", type=float, help=f"highest learning rate, falling linearly to 0 (default: {rate})")
    made.add_argument("--warmup", type=float, default=0.1, help="share of steps before it (default: %(default)s)")
    made.add_argument("--batch", type=int, default=batch, help="rows a step, on all devices (default: %(default)s)")
    made.add_argument("--per-device", type=int, default=1, help="rows at once on a device (default: %(default)s)")
    made.add_argument("--epochs", type=float, default=1, help="how often each row is seen (default: %(default)s)")
    made.add_argument("--max-steps", type=int, default=-1, help="stop after so many steps (default: no limit)")
    made.add_argument("--max-length", type=int, default=8172, help="longest row, in tokens (default: %(default)s)")
    made.add_argument(
        "--dtype",
        choices=["float32", "bfloat16"],
        default="float32",
        help="of the weights; bfloat16 halves them, and loses small steps in full training (default: %(default)s)",
    )
    made.add_argument("--log-every", type=int, default=10, help="steps from one log line to the next (default: 10)")
    made.add_argument("--seed", type=int, default=1, help="(default: %(default)s)")
    return made


def training(args: argparse.Namespace, rate: float) -> dict[str, Any]:
    """The settings that `SFTConfig` and `DPOConfig` share."""
    at_once = args.per_device * int(os.environ.get("WORLD_SIZE", "1"))
    if args.batch % at_once:
        raise Unusable(f"--batch {args.batch} is no multiple of {at_once}, the rows that all devices take at once.")
    return dict(
        output_dir=str(args.out),
        model_init_kwargs={"dtype": args.dtype},
        learning_rate=rate if args.lr is None else args.lr,
        lr_scheduler_type="linear",
        warmup_steps=args.warmup,  # below 1 it is a share
        per_device_train_batch_size=args.per_device,
        gradient_accumulation_steps=args.batch // at_once,
        num_train_epochs=args.epochs,
        max_steps=args.max_steps,
        bf16=torch.cuda.is_available(),
        dataloader_pin_memory=torch.cuda.is_available(),
        activation_checkpointing=True,
        save_strategy="no",
        logging_steps=args.log_every,
        report_to=[],
        seed=args.seed,
    )


def adapter(args: argparse.Namespace) -> LoraConfig | None:
    """The adapter that was asked for."""
    if not args.lora:
        return None
    return LoraConfig(r=args.rank, lora_alpha=args.alpha, target_modules="all-linear", task_type="CAUSAL_LM")


def tokenizer(model: str) -> PreTrainedTokenizerBase:
    """The tokenizer of a model, with a token to fill up with."""
    try:
        tokens = AutoTokenizer.from_pretrained(model)
    except (OSError, ValueError) as error:
        raise Unusable(f"{model} is no folder with a model, and no model that can be fetched:\n{error}") from error
    tokens.pad_token = tokens.pad_token or tokens.eos_token
    return tokens


def save(trainer: Trainer, tokens: PreTrainedTokenizerBase, template: str, args: argparse.Namespace) -> None:
    """Leaves a whole model in the folder: with the adapter merged, and with the template that the model came with."""
    tokens.chat_template = template
    if args.lora:
        if trainer.is_world_process_zero():
            trainer.accelerator.unwrap_model(trainer.model).merge_and_unload().save_pretrained(args.out)
            tokens.save_pretrained(args.out)
    else:
        trainer.save_model(str(args.out))
    trainer.save_state()  # trainer_state.json: every figure that was logged


def run(main: Callable[[], None]) -> None:
    """Runs a recipe; what is wrong with its input is said in words."""
    try:
        main()
    except Unusable as error:
        sys.exit(f"{Path(sys.argv[0]).name}: {error}")
