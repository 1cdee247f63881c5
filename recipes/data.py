"""What `magnet export RUN --format trl` wrote, as rows for trainers: those that fit, and which tokens are actions."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from datasets import Dataset, load_dataset
from transformers import PreTrainedTokenizerBase
from trl.chat_template_utils import get_training_chat_template
from trl.trainer.dpo_trainer import DataCollatorForPreference

Row = dict[str, Any]
Message = dict[str, Any]


class Unusable(Exception):
    """An input that cannot be used; the message is for who typed the command."""


def load(export: Path, name: str) -> Dataset:
    """The rows of a set (`sft`, `trajectory`) of an export, from all its files."""
    about = export / "export.json"
    if not about.is_file():
        raise Unusable(f"{export} is no export: it has no export.json. Make one: magnet export RUN --format trl")
    manifest = json.loads(about.read_text(encoding="utf-8"))
    if manifest["format"] != "trl":
        raise Unusable(f"{export} is an export in the format {manifest['format']}, and this reads trl.")
    if not manifest["finished"]:
        raise Unusable(f"{export} was broken off while it was written. Run magnet export again.")
    files = [str(export / file["path"]) for file in manifest["files"] if file["set"] == name]
    if not files:
        more = " Pairs of whole conversations: magnet synth … --pairs N --pair-scopes conversation"
        raise Unusable(f"{export} has no rows of the set {name}.{more if name == 'trajectory' else ''}")
    return load_dataset("json", data_files=files, split="train")


def use_marks(tokens: PreTrainedTokenizerBase) -> str:
    """Gives the tokenizer the chat template that marks what the assistant says, and yields the one that it had."""
    own = tokens.chat_template
    if own is None:
        raise Unusable("The model has no chat template. Take one that was made for conversations (an -Instruct model).")
    try:
        tokens.chat_template = get_training_chat_template(tokens) or own
    except ValueError as error:
        raise Unusable(
            "The model's chat template does not mark what the assistant says, and TRL has no version of it that does. "
            "Put {% generation %} and {% endgeneration %} around it in the tokenizer's chat_template."
        ) from error
    return own


def fitting(rows: Dataset, length: Callable[[Row], int], most: int, say: Callable[[str], None] = print) -> Dataset:
    """The rows of at most so many tokens. Longer ones are left out whole, since a cut one would lose its end."""
    kept = [index for index, row in enumerate(rows) if length(row) <= most]
    if not kept:
        raise Unusable(f"Every row has more than {most:,} tokens. A larger --max-length takes them.")
    if len(kept) < len(rows):
        say(f"{len(rows) - len(kept):,} of {len(rows):,} rows have more than {most:,} tokens and are left out")
    return rows.select(kept)


def length(tokens: PreTrainedTokenizerBase, row: Row) -> int:
    """How many tokens a row of the set `sft` has."""
    return len(tokens.apply_chat_template(row["prompt"] + row["completion"], tools=row["tools"])["input_ids"])


def runs(mask: list[int]) -> Iterator[range]:
    """The stretches of ones."""
    start = None
    for at, marked in enumerate([*mask, 0]):
        if marked and start is None:
            start = at
        elif not marked and start is not None:
            yield range(start, at)
            start = None


def actions(tokens: PreTrainedTokenizerBase, row: Row, side: str) -> list[int]:
    """For each token of the prompt and one side of a pair: 1 if it is the assistant's and may be learnt, else 0.

    The template marks all that the assistant says, the prompt too. Each stretch of marked tokens is one message, and
    counts if the message stands in the side and has loss.
    """
    messages: list[Message] = row["prompt"] + row[side]
    made = tokens.apply_chat_template(messages, tools=row["tools"], return_assistant_tokens_mask=True, return_dict=True)
    said = list(runs(made["assistant_masks"]))
    spoken = [(at, message) for at, message in enumerate(messages) if message["role"] == "assistant"]
    if len(said) != len(spoken):
        raise Unusable(
            f"The chat template marks {len(said)} messages of the assistant in {row['id']}, which has {len(spoken)}. "
            "Its {% generation %} has to stand around each of them."
        )
    mask = [0] * len(made["input_ids"])
    for stretch, (at, message) in zip(said, spoken, strict=True):
        if at >= len(row["prompt"]) and message["loss"] == 1:
            mask[stretch.start : stretch.stop] = [1] * len(stretch)
    return mask


def pairs(rows: Dataset, tokens: PreTrainedTokenizerBase, most: int) -> Dataset:
    """Pairs with the masks of both sides, `chosen_mask` and `rejected_mask`."""
    masked = rows.map(
        lambda row: {f"{side}_mask": actions(tokens, row, side) for side in ("chosen", "rejected")},
        desc="Masking what is no action",
        load_from_cache_file=False,  # the cache would not see a change of this file
    )
    return fitting(masked, lambda row: max(len(row["chosen_mask"]), len(row["rejected_mask"])), most)


@dataclass
class ActionCollator(DataCollatorForPreference):
    """TRL's batches, in which the completion is the tokens of actions and nothing else: results of tools, the user's
    messages and the assistant's that must not be learnt are context. TRL's loss sums over the completion."""

    def torch_call(self, examples: list[Row]) -> dict[str, Any]:
        batch = super().torch_call(examples)
        masks = [example[f"{side}_mask"] for side in ("chosen", "rejected") for example in examples]
        for mask, present in zip(masks, batch["attention_mask"].sum(dim=1).tolist(), strict=True):
            assert len(mask) == present, "the masks are for these tokens"
        width = batch["input_ids"].shape[1]
        batch["completion_mask"] = torch.tensor([mask + [0] * (width - len(mask)) for mask in masks])
        return batch
