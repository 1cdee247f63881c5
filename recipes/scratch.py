"""A model that knows nothing: a tokenizer trained on an export, and random weights of the class of Qwen 2.5.

    python recipes/scratch.py runs/mine/exports/trl --size small --out models/untrained

What such a model can do afterwards it has learnt from the run alone.
"""

import argparse
from collections.abc import Iterable
from importlib.resources import files
from itertools import islice
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerBase, PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM, set_seed

import data
import options

# As Qwen and Llama cut text: a line feed never goes with what follows it, and digits stand alone.
PIECES = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]

# Width, width between, layers, heads, heads of keys, words of the tokenizer. The first is for tests, the second for a
# try on a CPU.
SIZES = {
    "tiny": (32, 64, 2, 2, 1, 4000),
    "mini": (128, 352, 4, 4, 2, 4000),
    "small": (512, 1408, 8, 8, 4, 16000),
}


def pieces(texts: Iterable[str], vocabulary: int, special: list[str]) -> Tokenizer:
    """A byte-level tokenizer trained on texts."""
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PIECES), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    made.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    made.train_from_iterator(
        texts,
        trainers.BpeTrainer(
            vocab_size=vocabulary, special_tokens=special, initial_alphabet=alphabet, show_progress=False
        ),
    )
    return made


def template(name: str) -> str:
    """A chat template that TRL ships."""
    return (files("trl") / "chat_templates" / f"{name}.jinja").read_text(encoding="utf-8")


def chatml(made: Tokenizer, chat_template: str) -> PreTrainedTokenizerFast:
    """A tokenizer with the marks of Qwen's conversations."""
    tokens = PreTrainedTokenizerFast(
        tokenizer_object=made,
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        additional_special_tokens=SPECIAL,
    )
    tokens.chat_template = chat_template
    return tokens


def untrained(tokens: PreTrainedTokenizerBase, size: str, seed: int = 1) -> Qwen2ForCausalLM:
    """Random weights."""
    width, between, layers, heads, keys, _ = SIZES[size]
    set_seed(seed)
    return Qwen2ForCausalLM(
        Qwen2Config(
            vocab_size=len(tokens),
            hidden_size=width,
            intermediate_size=between,
            num_hidden_layers=layers,
            num_attention_heads=heads,
            num_key_value_heads=keys,
            max_position_embeddings=16384,
            tie_word_embeddings=True,
            eos_token_id=tokens.eos_token_id,
            pad_token_id=tokens.pad_token_id,
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", type=Path, help="folder that magnet export RUN --format trl wrote")
    parser.add_argument("--size", choices=list(SIZES), default="small", help="(default: %(default)s)")
    parser.add_argument("--rows", type=int, default=5000, help="rows to train the tokenizer on (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    args = parser.parse_args()
    rows = data.load(args.export, "sft")
    # The words of conversations as the template writes them; the pieces do not depend on the marks.
    blank = chatml(Tokenizer(models.BPE()), template("qwen2_5"))
    texts = (
        blank.apply_chat_template(row["prompt"] + row["completion"], tools=row["tools"], tokenize=False)
        for row in islice(rows, args.rows)
    )
    tokens = chatml(pieces(texts, SIZES[args.size][-1], SPECIAL), template("qwen2_5"))
    model = untrained(tokens, args.size, args.seed)
    tokens.save_pretrained(args.out)
    model.save_pretrained(args.out)
    print(f"{args.out}: {model.num_parameters():,} weights, {len(tokens):,} words")


if __name__ == "__main__":
    options.run(main)
