"""The share of correct calls of a model, on records that it was not trained on.

    python recipes/evaluate.py runs/held-out/sft.jsonl --model models/mdpo

Each message of the reference that may be learnt is a question: with everything before it as it truly happened, what
does the model say? Answers are decoded greedily. Where the reference calls, the answer is correct if it makes the same
calls, in any order, each with the same function and the same arguments, or with what the record's `accept` allows.
Where the reference speaks, the answer is correct if it makes no call; its words are not judged.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, GenerationConfig, PreTrainedModel, PreTrainedTokenizerBase
from trl.chat_template_utils import add_response_schema, parse_response

import options
from data import Message, Row, Unusable

Call = tuple[str, dict[str, Any]]


@dataclass
class Question:
    """A place in a record at which the assistant acts."""

    record: str
    tools: list[Row]
    before: list[Message]
    calls: list[Call]
    # For each call and pointer, what else is right.
    accept: list[dict[str, Row]]


def read(path: Path) -> list[Row]:
    """Records, as a run has them in sft.jsonl."""
    if not path.is_file():
        raise Unusable(f"{path} is no file. It should be the sft.jsonl of a run.")
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if not rows or "toolsets" not in rows[0]:
        raise Unusable(f"{path} has no records. It should be the sft.jsonl of a run, not of an export.")
    return rows


def questions(record: Row) -> Iterator[Question]:
    """The places of a record at which the assistant acts and may be imitated, each with the tools listed there."""
    accept = {call["tool_call"]: call["accept"] for turn in record["turns"] for call in turn["calls"]}
    for at, message in enumerate(record["messages"]):
        if message["role"] != "assistant" or message["loss"] != 1:
            continue
        withheld = next((s["withheld"] for s in reversed(record["toolsets"]) if s["from"] <= at), [])
        calls = message.get("tool_calls") or []
        yield Question(
            record=record["id"],
            tools=[tool for tool in record["tools"] if tool["function"]["name"] not in withheld],
            before=record["messages"][:at],
            calls=[(call["function"]["name"], call["function"]["arguments"]) for call in calls],
            accept=[accept.get(call["id"], {}) for call in calls],
        )


def same(left: Any, right: Any) -> bool:
    """Equality of JSON: true is not 1, and 1 is 1.0."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(value, right[key]) for key, value in left.items())
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


def accepted(rule: Row, wanted: Any, given: Any) -> bool:
    """Whether a value is right by what `accept` says of its place."""
    if rule["tag"] == "near":
        return type(given) in (int, float) and abs(given - wanted) <= rule["by"]
    if rule["tag"] == "oneOf":
        return any(same(value, given) for value in rule["values"])
    return isinstance(given, str) and given.strip() != ""  # facts, in words of the model's own


def right(wanted: Call, accept: dict[str, Row], given: Call) -> bool:
    """Whether a call is the one that was wanted."""
    (name, arguments), (other, others) = wanted, given
    if name != other or not isinstance(others, dict) or arguments.keys() != others.keys():
        return False
    return all(
        same(value, others[key]) or (f"/{key}" in accept and accepted(accept[f"/{key}"], value, others[key]))
        for key, value in arguments.items()
    )


def correct(question: Question, given: list[Call]) -> bool:
    """Whether the calls of an answer are those of the reference, in any order."""
    if len(given) != len(question.calls):
        return False
    left = list(given)
    for wanted, accept in zip(question.calls, question.accept, strict=True):
        found = next((at for at, call in enumerate(left) if right(wanted, accept, call)), None)
        if found is None:
            return False
        left.pop(found)
    return True


def calls(tokens: PreTrainedTokenizerBase, answer: list[int], prompt: list[int]) -> list[Call]:
    """The calls of an answer. One that cannot be read is none."""
    said = parse_response(tokens, answer, prefix=prompt)
    functions = [call.get("function", call) for call in said.get("tool_calls") or []]
    return [(function["name"], function["arguments"]) for function in functions]


def greedy(model: PreTrainedModel, tokens: PreTrainedTokenizerBase, most: int) -> set[int]:
    """Has the model say what is likeliest, and nothing else: many come with a penalty on saying a thing twice, and ids
    have to be said twice. Yields the tokens at which an answer ends."""
    own = model.generation_config.eos_token_id
    ends = {tokens.eos_token_id, *(own if isinstance(own, list) else [own])} - {None}
    model.generation_config = GenerationConfig(
        do_sample=False, max_new_tokens=most, pad_token_id=tokens.pad_token_id, eos_token_id=sorted(ends)
    )
    return ends


@torch.inference_mode()
def answers(
    model: PreTrainedModel, tokens: PreTrainedTokenizerBase, asked: list[Question], most: int, size: int
) -> Iterator[tuple[Question, list[Call]]]:
    """Each question with the calls of the model's answer. Questions of like length go together."""
    ends = greedy(model, tokens, most)
    prompts = [
        tokens.apply_chat_template(question.before, tools=question.tools, add_generation_prompt=True)["input_ids"]
        for question in asked
    ]
    order = sorted(range(len(asked)), key=lambda at: -len(prompts[at]))
    for start in range(0, len(order), size):
        some = order[start : start + size]
        batch = tokens.pad({"input_ids": [prompts[at] for at in some]}, padding_side="left", return_tensors="pt")
        made = model.generate(**batch.to(model.device))
        for at, row in zip(some, made[:, batch["input_ids"].shape[1] :].tolist(), strict=True):
            end = next((place for place, token in enumerate(row) if token in ends), len(row))
            yield asked[at], calls(tokens, row[: end + 1], prompts[at])


def report(results: list[tuple[Question, list[Call]]]) -> Row:
    """Shares of correct answers, where the reference calls and where it speaks."""
    asked = Counter("call" if question.calls else "words" for question, _ in results)
    good = Counter("call" if question.calls else "words" for question, given in results if correct(question, given))
    named = sum(
        bool(question.calls) and sorted(name for name, _ in question.calls) == sorted(name for name, _ in given)
        for question, given in results
    )
    return {
        "calls": asked["call"],
        "correct_calls": good["call"] / max(1, asked["call"]),
        "correct_functions": named / max(1, asked["call"]),
        "words": asked["words"],
        "correct_words": good["words"] / max(1, asked["words"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path, nargs="+", help="sft.jsonl of runs: records that training did not see")
    parser.add_argument("--model", required=True, help="folder of the model, or a name on the Hugging Face hub")
    parser.add_argument("--limit", type=int, help="take the first so many questions (default: all)")
    parser.add_argument("--batch", type=int, default=8, help="questions at once (default: %(default)s)")
    parser.add_argument("--max-new-tokens", type=int, default=512, help="longest answer (default: %(default)s)")
    parser.add_argument("--out", type=Path, help="JSON file for the figures")
    args = parser.parse_args()
    asked = [question for path in args.records for record in read(path) for question in questions(record)][: args.limit]
    tokens = options.tokenizer(args.model)
    try:
        add_response_schema(tokens)
    except ValueError as error:
        raise Unusable("How the model writes calls is not known: TRL has no parser for its chat template.") from error
    device = "cuda" if torch.cuda.is_available() else "cpu"
    dtype = torch.bfloat16 if device == "cuda" else torch.float32
    model = AutoModelForCausalLM.from_pretrained(args.model, dtype=dtype).to(device).eval()
    found = report(list(answers(model, tokens, asked, args.max_new_tokens, args.batch)))
    if args.out is not None:
        args.out.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    print(f"{found['correct_calls']:6.1%} of {found['calls']} messages with calls are correct")
    print(f"{found['correct_functions']:6.1%} of them name the right functions")
    print(f"{found['correct_words']:6.1%} of {found['words']} messages of words are without a call")


if __name__ == "__main__":
    options.run(main)
