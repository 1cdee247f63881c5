"""Whether tokens and labels teach what a lesson teaches: each message of the assistant whole or not at all, nothing else,
and its words and calls as the record has them."""

import json
import re


class Layout:
    """How a chat template sets off what the assistant says, found in the text and not by generation marks."""

    def __init__(self, message, free, calls, thought=None):
        self.message = re.compile(message, re.DOTALL)
        # What stands at the ends of a message and may be learnt or not: line feeds of the template.
        self.free = free
        self.calls = calls
        self.thought = re.compile(thought, re.DOTALL) if thought else None


def tagged(text):
    calls = [json.loads(call) for call in re.findall(r"<tool_call>\n(.*?)\n</tool_call>", text, re.DOTALL)]
    return [(call["name"], call["arguments"]) for call in calls]


def bare(text):
    if not text.startswith('{"name": '):
        return []
    call = json.loads(text)
    return [(call["name"], call["parameters"])]


CHATML = Layout(r"<\|im_start\|>assistant\n(.*?<\|im_end\|>)", "\n", tagged, r"<think>\n(.*?)\n</think>\n\n")
LLAMA = Layout(r"<\|start_header_id\|>assistant<\|end_header_id\|>\n\n(.*?<\|eot_id\|>)", "\n", bare)
END = re.compile(r"<\|(im_end|eot_id)\|>$")


def spell(tokenizer, ids):
    """The text of each token, in bytes: pieces of characters cannot be told apart as text."""
    decoder = getattr(tokenizer, "_magnet_bytes", None)
    if decoder is None:
        from transformers.convert_slow_tokenizer import bytes_to_unicode

        decoder = {character: byte for byte, character in bytes_to_unicode().items()}
        tokenizer._magnet_bytes = decoder
    special = set(tokenizer.all_special_tokens) | set(tokenizer.get_added_vocab())
    return [
        token.encode() if token in special else bytes(decoder[character] for character in token)
        for token in tokenizer.convert_ids_to_tokens(list(ids))
    ]


def read(tokenizer, layout, ids, labels):
    """The messages of the assistant in a row, and which of them its labels teach."""
    assert len(ids) == len(labels), "as many labels as tokens"
    assert all(label in (-100, token) for token, label in zip(ids, labels)), "labels are tokens"
    pieces = spell(tokenizer, ids)
    raw = b"".join(pieces)
    text = raw.decode()
    # In bytes, so that tokens and messages are counted alike.
    found = [match.span(1) for match in re.finditer(layout.message.pattern.encode(), raw, re.DOTALL)]
    said = [raw[start:end].decode() for start, end in found]
    kinds = [set() for _ in found]
    at = ordinal = 0
    for piece, label in zip(pieces, labels, strict=True):
        left, at = at, at + len(piece)
        while ordinal < len(found) and found[ordinal][1] < at:
            ordinal += 1
        start = found[ordinal][0] if ordinal < len(found) else at + 1
        if left < start:
            outside = piece.decode(errors="replace")
            assert label == -100 or set(outside) <= set(layout.free), f"learns what nobody should: {outside!r}"
        # An empty thought is put in by some trainers, in the prompt or in what is learnt.
        elif not raw.startswith(EMPTY, start) or left >= start + len(EMPTY):
            kinds[ordinal].add(label != -100)
    for number, kind in enumerate(kinds):
        assert len(kind) == 1, f"learns a part of message {number}: {said[number][:80]!r}"
    return text, said, {number for number, kind in enumerate(kinds) if kind == {True}}


EMPTY = b"<think>\n\n</think>\n\n"


def check_said(layout, message, text):
    """What the text of a message says is what the record has."""
    words = END.sub("", text)
    if layout.thought is not None:
        match = layout.thought.match(words)
        thought = match.group(1) if match else ""
        words = words[match.end() :] if match else words
        if "reasoning" in message and match:
            assert thought == message["reasoning"], "the thought of the record"
    calls = [(call["function"]["name"], call["function"]["arguments"]) for call in message.get("tool_calls") or []]
    # As text, since to Python 1 is 1.0.
    assert json.dumps(layout.calls(words)) == json.dumps(calls), f"calls of the record, in order: {calls}"
    if not calls:
        assert words == message["content"], "words of the record"


def check_row(lesson, tokenizer, layout, ids, labels):
    """Checks a row against its lesson; gives the ordinals that it teaches."""
    text, said, learnt = read(tokenizer, layout, ids, labels)
    assert 0 < len(said) <= len(lesson.assistant), "messages of the assistant"
    at = 0
    for ordinal, spoken in enumerate(said):
        check_said(layout, lesson.messages[lesson.assistant[ordinal]], spoken)
    end = lesson.assistant[len(said) - 1]
    for message in lesson.messages[:end]:
        if message["role"] != "assistant":
            # The template of Llama 3.1 puts results into JSON once more.
            content = message["content"]
            escaped = json.dumps(content, ensure_ascii=False)
            at = max(text.find(content, at), text.find(escaped, at))
            assert at >= 0, f"the {message['role']} message is in its place: {message['content'][:60]!r}"
    for tool in lesson.tools:
        assert f'"{tool["function"]["name"]}"' in text, f"the tool {tool['function']['name']} is listed"
    listed = set(re.findall(r'"name": "([\w.-]+)", "description"', text))
    assert listed <= {tool["function"]["name"] for tool in lesson.tools}, "no other tool is listed"
    assert learnt <= lesson.learnt, f"learns messages {sorted(learnt - lesson.learnt)} that it must not"
    return learnt


def check_rows(lessons, rows, expected=lambda lesson: lesson.learnt):
    """Rows are (lesson, ordinals learnt): together they teach what is expected, each message once."""
    taught = {}
    for lesson, learnt in rows:
        before = taught.setdefault(lesson.name, set())
        assert not (before & learnt), f"{lesson.name} teaches a message twice"
        before |= learnt
    for lesson in lessons:
        assert taught.get(lesson.name, set()) == expected(lesson), f"{lesson.name} teaches what it should"
