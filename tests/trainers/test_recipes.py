"""The recipes: the loss against numbers of other hands, the masks against the records, and the programs as they are typed."""

import json
import math
import runpy
import shlex
import sys
import warnings
from pathlib import Path
from types import SimpleNamespace

import data
import evaluate
import mdpo
import pytest
import torch
from datasets import Dataset
from trl import DPOConfig, SFTConfig

import conversation
import oracle
import page
import small
import templates

ROOT = Path(__file__).parents[2]
VECTORS = json.loads((ROOT / "tests" / "recipes" / "vectors.json").read_text())
EXPORT = conversation.FOLDER / "worlds" / "exports" / "trl"
# Short conversations, for what trains.
SHORT = conversation.FOLDER / "pool" / "exports" / "trl"


@pytest.fixture(scope="module")
def tokens():
    return small.tokenizer(templates.QWEN25_TRAINING)


@pytest.fixture(scope="module")
def untrained(tmp_path_factory):
    """A small model in a folder, with the tokenizer and the template of Qwen 2.5."""
    folder = tmp_path_factory.mktemp("models") / "untrained"
    tokens = small.tokenizer(templates.QWEN25)
    small.model(tokens).save_pretrained(folder)
    tokens.save_pretrained(folder)
    return folder


def shortest(rows, count):
    return Dataset.from_list(
        sorted(map(dict, rows), key=lambda row: len(json.dumps(row)))[:count], on_mixed_types="use_json"
    )


def trainer(folder, pairs, tokens, out, beta=0.1, weight=1.0):
    config = DPOConfig(
        output_dir=str(out),
        max_length=None,
        remove_unused_columns=False,
        report_to=[],
        use_cpu=True,
        bf16=False,
        disable_tqdm=True,
        **mdpo.loss(beta, weight),
    )
    return mdpo.trainer(str(folder), pairs, tokens, config, None)


@pytest.fixture(scope="module")
def pairs(tokens):
    return data.pairs(data.load(EXPORT, "trajectory"), tokens, 16000)


@pytest.fixture(scope="module")
def made(untrained, tokens, pairs, tmp_path_factory):
    return trainer(untrained, shortest(pairs, 3), tokens, tmp_path_factory.mktemp("out"))


class Told(torch.nn.Module):
    """Stands in for a model: the log-probabilities are those that it was told."""

    def __init__(self, table):
        super().__init__()
        self.table = table

    def forward(self, input_ids, attention_mask, labels, fused_lm_head, use_cache):
        scored = labels[:, 1:] != -100
        none = torch.zeros_like(self.table)
        return SimpleNamespace(
            log_probs=self.table.masked_fill(~scored, 0), entropy=none, mean_logits=none, is_top1=none.bool()
        )


def told(made, vector, spoil=lambda row: row):
    """TRL's loss on the numbers of a vector, in batches as the recipe makes them."""
    rows = []
    for pair in vector["pairs"]:
        row = {"prompt_ids": [5]}
        for side in ("chosen", "rejected"):
            row[f"{side}_ids"] = [6] * len(pair[side]["policy"])
            row[f"{side}_mask"] = [0, *pair[side]["action"]]
        rows.append(spoil(row))
    batch = made.data_collator(rows)
    width = batch["input_ids"].shape[1] - 1

    def table(name):
        sides = [pair[side][name] for side in ("chosen", "rejected") for pair in vector["pairs"]]
        return torch.tensor([side + [-99] * (width - len(side)) for side in sides], dtype=torch.float64)

    before = made.ref_model, made.beta, made.loss_weights
    settings = mdpo.loss(vector["beta"], vector["lambda"])
    assert made.loss_types == settings["loss_type"]
    made.ref_model, made.beta, made.loss_weights = Told(table("reference")), settings["beta"], settings["loss_weights"]
    made.model.eval()
    made._metrics["eval"].clear()
    try:
        loss = made.compute_loss(Told(table("policy")), batch).item()
    finally:
        made.ref_model, made.beta, made.loss_weights = before
    (margin,) = made._metrics["eval"]["rewards/margins"]
    return loss, margin


def agrees(made, vector, spoil=lambda row: row):
    loss, margin = told(made, vector, spoil)
    assert loss == pytest.approx(vector["loss"], abs=1e-9)
    assert margin == pytest.approx(sum(vector["margins"]) / len(vector["margins"]), abs=1e-9)


class TestLoss:
    @pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
    def test_is_what_the_numbers_say(self, made, vector):
        agrees(made, vector)

    def test_worked_by_hand(self, made):
        loss, margin = told(made, VECTORS[0])
        assert loss == pytest.approx(1.5 + 2 * math.log(1 + 1 / (3 * math.e)))
        assert margin == pytest.approx(1 + math.log(3))

    @pytest.mark.parametrize("vector", VECTORS[:1] + VECTORS[2:-1], ids=lambda vector: vector["name"])
    def test_a_wrong_sign_shows(self, made, vector):
        sides = [{"chosen": pair["rejected"], "rejected": pair["chosen"]} for pair in vector["pairs"]]
        with pytest.raises(AssertionError):
            agrees(made, {**vector, "pairs": sides})

    @pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
    def test_a_mask_over_everything_shows(self, made, vector):
        def spoil(row):
            return {**row, **{f"{side}_mask": [0] + [1] * len(row[f"{side}_ids"]) for side in ("chosen", "rejected")}}

        with pytest.raises(AssertionError):
            agrees(made, vector, spoil)

    def test_is_that_of_the_models_own_logits(self, made, tokens):
        """The same from scratch: logits of both models, the softmax, and the formula."""
        rows = list(made.train_dataset)[:2]
        reference = small.model(tokens)
        torch.manual_seed(3)
        for parameter in made.model.parameters():
            parameter.data += 0.01 * torch.randn_like(parameter)

        def spoken(model, row, side):
            ids = torch.tensor([row["prompt_ids"] + row[f"{side}_ids"]])
            with torch.no_grad():
                scores = model(input_ids=ids).logits[0, :-1].double().log_softmax(-1)
            found = scores.gather(1, ids[0, 1:, None])[:, 0]
            return found[torch.tensor(row[f"{side}_mask"][1:]) == 1]

        policies = {s: [spoken(made.model, row, s) for row in rows] for s in ("chosen", "rejected")}
        references = {s: [spoken(reference, row, s) for row in rows] for s in ("chosen", "rejected")}
        gains = {s: [(p.sum() - r.sum()).item() for p, r in zip(policies[s], references[s])] for s in policies}
        margins = [0.1 * (won - lost) for won, lost in zip(gains["chosen"], gains["rejected"])]
        wanted = -torch.cat(policies["chosen"]).mean().item()
        wanted += sum(math.log1p(math.exp(-margin)) for margin in margins) / len(margins)
        assert max(map(abs, margins)) > 0.01
        with torch.no_grad():
            found = made.compute_loss(made.model, made.data_collator(rows)).item()
        assert found == pytest.approx(wanted, abs=1e-3)


class TestMasks:
    """Against the pairs of the run, which the recipe does not read."""

    @pytest.mark.parametrize("template", ["QWEN25_TRAINING", "QWEN3_TRAINING", "HERMES"])
    def test_cover_exactly_the_actions(self, template, tmp_path):
        tokens = small.tokenizer(getattr(templates, template))
        rows = data.load(EXPORT, "trajectory")
        self.check(data.pairs(rows, tokens, 16000), tokens)

    @staticmethod
    def check(rows, tokens):
        wanted = {pair["id"]: pair for pair in conversation.pairs()}
        assert {row["scope"] for row in rows} == {"turn", "conversation"}
        masked = set()
        for row in rows:
            for side in ("chosen", "rejected"):
                pair = wanted[row["id"]]
                messages = pair["prompt"] + pair[side]
                ids = tokens.apply_chat_template(messages, tools=pair["tools"])["input_ids"]
                labels = [token if learnt else -100 for token, learnt in zip(ids, row[f"{side}_mask"], strict=True)]
                _, said, learnt = oracle.read(tokens, oracle.CHATML, ids, labels)
                spoken = [(at, message) for at, message in enumerate(messages) if message["role"] == "assistant"]
                assert len(said) == len(spoken)
                for text, (_, message) in zip(said, spoken):
                    oracle.check_said(oracle.CHATML, message, text)
                actions = {n for n, (at, m) in enumerate(spoken) if at >= len(pair["prompt"]) and m["loss"] == 1}
                assert learnt == actions, f"{row['id']} learns the actions of the {side} side"
                masked |= {m["loss"] for at, m in spoken if at >= len(pair["prompt"])}
        assert masked == {0, 1}

    def test_are_those_of_the_tokens_that_the_trainer_sees(self, made):
        rows = list(made.train_dataset)
        batch = made.data_collator(rows)
        for at, (side, row) in enumerate((side, row) for side in ("chosen", "rejected") for row in rows):
            width = len(row[f"{side}_mask"])
            assert batch["attention_mask"][at].sum() == width == len(row["prompt_ids"] + row[f"{side}_ids"])
            assert batch["completion_mask"][at].tolist()[:width] == row[f"{side}_mask"]
            assert not batch["completion_mask"][at, width:].any()

    def test_results_that_are_learnt_show(self, tokens, pairs):
        def spoil(row):
            return {f"{s}_mask": [1] * len(row[f"{s}_mask"]) for s in ("chosen", "rejected")}

        with pytest.raises(AssertionError, match="learns what nobody should"):
            self.check(pairs.map(spoil), tokens)

    def test_messages_without_loss_that_are_learnt_show(self, tokens):
        def spoil(row):
            sides = ("chosen", "rejected")
            return {side: [{**m, "loss": 1} if m["role"] == "assistant" else m for m in row[side]] for side in sides}

        rows = [{**row, **spoil(row)} for row in data.load(EXPORT, "trajectory")]
        with pytest.raises(AssertionError, match="learns the actions"):
            self.check(data.pairs(Dataset.from_list(rows, on_mixed_types="use_json"), tokens, 16000), tokens)


def typed(command, folder, monkeypatch):
    """Runs a recipe as it is typed in a folder, in this process."""
    python, script, *words = shlex.split(command)
    assert python == "python"
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", [script, *words])
    runpy.run_path(str(ROOT / script), run_name="__main__")


def few(folder, count):
    """An export with its shortest rows alone."""
    folder.mkdir(parents=True)
    for name in ("sft", "preference", "trajectory"):
        lines = sorted((SHORT / f"{name}.jsonl").read_text().splitlines(), key=len)
        (folder / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines[:count]))
    (folder / "export.json").write_text((SHORT / "export.json").read_text())


def test_no_setting_is_about_to_be_removed(tmp_path):
    args = mdpo.options.parser("", 32, "").parse_args(["export", "--model", "model", "--out", str(tmp_path)])
    with warnings.catch_warnings():
        warnings.simplefilter("error", FutureWarning)
        warnings.simplefilter("error", DeprecationWarning)
        shared = mdpo.options.training(args, 1e-5)
        made = [SFTConfig(**shared), DPOConfig(**shared, **mdpo.loss(0.1, 1.0))]
    for config in made:
        assert config.get_warmup_steps(100) == 10 and config.lr_scheduler_type == "linear"
        assert config.gradient_accumulation_steps == 32 and config.gradient_checkpointing


def figures(folder, name):
    state = json.loads((folder / "trainer_state.json").read_text())
    assert state["global_step"] == 2
    return [entry[name] for entry in state["log_history"] if name in entry]


@pytest.mark.parametrize("lora", ["", " --lora"])
def test_sft_then_mdpo_take_two_steps_each(lora, untrained, tmp_path, monkeypatch, capsys):
    few(tmp_path / "export", 2)
    small = " --batch 1 --max-steps 2 --log-every 1 --warmup 0" + lora
    typed(f"python recipes/sft.py export --model {untrained} --out sft{small} --lr 1e-2", tmp_path, monkeypatch)
    losses = figures(tmp_path / "sft", "loss")
    assert len(losses) == 2 and losses[1] < losses[0]
    typed(f"python recipes/mdpo.py export --model sft --out mdpo{small} --lr 1e-3", tmp_path, monkeypatch)
    margins = figures(tmp_path / "mdpo", "rewards/margins")
    assert len(margins) == 2 and margins[0] == 0 and margins[1] != 0
    assert len(figures(tmp_path / "mdpo", "rewards/accuracies")) == 2
    before, between, after = (
        evaluate.AutoModelForCausalLM.from_pretrained(folder).state_dict()
        for folder in (untrained, tmp_path / "sft", tmp_path / "mdpo")
    )
    for old, new in ((before, between), (between, after)):
        assert old.keys() == new.keys() and any(not torch.equal(old[name], new[name]) for name in old)
    # What is left is a whole model with the template that it came with, so that the next step or a server can load it.
    tokens = evaluate.options.tokenizer(str(tmp_path / "mdpo"))
    assert tokens.chat_template == templates.QWEN25


class TestEvaluation:
    @pytest.mark.parametrize(("run", "template"), [("worlds", "QWEN25"), ("pool", "QWEN25"), ("pool", "QWEN3")])
    def test_the_reference_is_correct_and_what_differs_is_not(self, run, template):
        tokens = evaluate.add_response_schema(small.tokenizer(getattr(templates, template)))
        asked = [question for record in conversation.records(run)[:10] for question in evaluate.questions(record)]
        called = [question for question in asked if question.calls]
        assert len(called) > 20 and len(asked) > len(called)
        results = [(question, self.said(tokens, question)) for question in asked]
        found = evaluate.report(results)
        assert found["correct_calls"] == found["correct_functions"] == found["correct_words"] == 1
        for question, given in results:
            assert not evaluate.correct(question, [*given, ("another", {})])
            if given:
                (name, arguments), *rest = given
                assert evaluate.correct(question, [*rest, (name, arguments)]), "calls of one message have no order"
                assert not evaluate.correct(question, rest)
                assert not evaluate.correct(question, [("another", arguments), *rest])
                assert not evaluate.correct(question, [(name, {**arguments, "more": 1}), *rest])
                for key in arguments:
                    assert not evaluate.correct(question, [(name, {**arguments, key: [None]}), *rest])

    @staticmethod
    def said(tokens, question):
        """The calls that are read from what the template writes for the reference."""
        calls = [{"type": "function", "function": {"name": n, "arguments": a}} for n, a in question.calls]
        message = {"role": "assistant", "content": "" if calls else "Done.", "tool_calls": calls}
        prompt = tokens.apply_chat_template(question.before, tools=question.tools, add_generation_prompt=True)
        whole = tokens.apply_chat_template([*question.before, message], tools=question.tools)["input_ids"]
        start = len(prompt["input_ids"])
        end = whole.index(tokens.eos_token_id, start) + 1
        return evaluate.calls(tokens, whole[start:end], prompt["input_ids"])

    def test_a_penalty_that_a_model_comes_with_does_not_count(self, tokens):
        model = small.model(tokens)
        model.generation_config.update(repetition_penalty=1.5, temperature=0.7, do_sample=True, eos_token_id=[0])
        assert evaluate.greedy(model, tokens, 7) == {0, tokens.eos_token_id}
        config = model.generation_config
        assert not config.do_sample and config.repetition_penalty in (None, 1) and config.max_new_tokens == 7

    def test_withheld_tools_are_not_listed(self):
        records = [
            record for record in conversation.records("worlds") if any(s["withheld"] for s in record["toolsets"])
        ]
        for record in records:
            (withheld, *_) = (s["withheld"] for s in record["toolsets"] if s["withheld"])
            lists = [{tool["function"]["name"] for tool in q.tools} for q in evaluate.questions(record)]
            assert any(set(withheld) & names for names in lists) != all(set(withheld) & names for names in lists)
        assert records

    def test_values_are_compared_as_json_and_as_accept_says(self):
        assert evaluate.same({"a": [1, "x"]}, {"a": [1.0, "x"]})
        assert not evaluate.same(1, True) and not evaluate.same([1], [1, 1]) and not evaluate.same({"a": 1}, {"b": 1})
        wanted = ("f", {"n": 2.0, "unit": "km", "text": "see you"})
        accept = {"/n": {"tag": "near", "by": 0.1}, "/unit": {"tag": "oneOf", "values": ["kilometres"]}}
        accept["/text"] = {"tag": "facts"}
        assert evaluate.right(wanted, accept, ("f", {"n": 2.05, "unit": "kilometres", "text": "until then"}))
        assert not evaluate.right(wanted, accept, ("f", {"n": 2.2, "unit": "km", "text": "see you"}))
        assert not evaluate.right(wanted, accept, ("f", {"n": 2, "unit": "miles", "text": "see you"}))
        assert not evaluate.right(wanted, accept, ("f", {"n": 2, "unit": "km", "text": ""}))
        assert not evaluate.right(wanted, {}, ("f", {"n": 2, "unit": "km", "text": "until then"}))


class TestMistakes:
    """What is wrong is said in words, and nothing is trained."""

    @pytest.mark.parametrize(
        ("command", "says"),
        [
            ("recipes/sft.py nothing --model {model} --out out", "no export"),
            ("recipes/sft.py jsonl --model {model} --out out", "format jsonl"),
            ("recipes/sft.py broken --model {model} --out out", "broken off"),
            ("recipes/sft.py export --model nowhere/none --out out", "no folder with a model"),
            ("recipes/sft.py export --model {model} --out out --batch 3 --per-device 2", "no multiple of 2"),
            ("recipes/sft.py export --model {model} --out out --max-length 10", "larger --max-length"),
            ("recipes/mdpo.py export --model {model} --out out --scope turn", "--pair-scopes turn"),
            ("recipes/mdpo.py pairless --model {model} --out out", "--pair-scopes conversation"),
            ("recipes/evaluate.py export/sft.jsonl --model {model}", "not of an export"),
            ("recipes/evaluate.py none.jsonl --model {model}", "no file"),
        ],
    )
    def test_are_said(self, command, says, untrained, tmp_path, monkeypatch):
        few(tmp_path / "export", 2)
        manifest = json.loads((SHORT / "export.json").read_text())
        for name, change in {
            "jsonl": {"format": "jsonl"},
            "broken": {"finished": False},
            "pairless": {"files": [file for file in manifest["files"] if file["set"] == "sft"]},
        }.items():
            (tmp_path / name).mkdir()
            (tmp_path / name / "export.json").write_text(json.dumps({**manifest, **change}))
        with pytest.raises(SystemExit) as stopped:
            typed(f"python {command.format(model=untrained)}", tmp_path, monkeypatch)
        assert says in str(stopped.value)
        assert not (tmp_path / "out").exists()

    def test_a_template_without_marks(self):
        with pytest.raises(data.Unusable, match="does not mark"):
            data.use_marks(small.tokenizer(templates.LLAMA31, "llama"))

    def test_rows_that_are_left_out_are_counted(self):
        said = []
        rows = Dataset.from_list([{"n": 3}, {"n": 9}, {"n": 4}])
        assert data.fitting(rows, lambda row: row["n"], 4, said.append)["n"] == [3, 4]
        assert said == ["1 of 3 rows have more than 4 tokens and are left out"]


INSTALL = ["python -m venv .venv && . .venv/bin/activate", "pip install -r recipes/requirements.txt"]


def commands():
    """The lines of Python on the page. What else it has the check runs, but for what this environment was made by."""
    lines = [line for block in page.blocks("training", "sh") for line in block.splitlines()]
    assert lines[:2] == INSTALL
    assert all(line.startswith("python recipes/") for line in lines[2:])
    return lines[2:]


def test_the_page_runs_as_it_stands(untrained, tmp_path, monkeypatch, capsys):
    """Its programs in their order, in a folder that holds what its reader has, with a small model in the place of Qwen's."""
    (tmp_path / "Qwen").mkdir()
    (tmp_path / "Qwen" / "Qwen2.5-0.5B-Instruct").symlink_to(untrained)
    few(tmp_path / "runs" / "mine" / "exports" / "trl", 2)
    (tmp_path / "runs" / "held-out").mkdir()
    record = min((conversation.FOLDER / "pool" / "sft.jsonl").read_text().splitlines(), key=len)
    (tmp_path / "runs" / "held-out" / "sft.jsonl").write_text(record + "\n")
    lines = commands()
    assert [shlex.split(line)[1] for line in lines] == [
        *["recipes/sft.py", "recipes/mdpo.py", "recipes/mdpo.py"],
        *["recipes/evaluate.py"] * 3,
    ]
    for line in lines:
        typed(line, tmp_path, monkeypatch)
    said = capsys.readouterr().out
    for name in ("sft", "mdpo", "mdpo-lora"):
        assert (tmp_path / "models" / name / "model.safetensors").exists()
        assert json.loads((tmp_path / "models" / name / "trainer_state.json").read_text())["global_step"] == 1
    assert said.count("messages with calls are correct") == 3


@pytest.mark.parametrize("program", ["sft", "mdpo", "evaluate", "scratch"])
def test_programs_explain_themselves(program, tmp_path, monkeypatch, capsys):
    with pytest.raises(SystemExit) as stopped:
        typed(f"python recipes/{program}.py --help", tmp_path, monkeypatch)
    said = capsys.readouterr().out
    assert stopped.value.code == 0 and f"recipes/{program}.py" in said and "--model" in said or "--size" in said


def test_a_model_from_nothing(tmp_path, monkeypatch, capsys):
    few(tmp_path / "export", 10)
    typed("python recipes/scratch.py export --size tiny --out untrained", tmp_path, monkeypatch)
    tokens = evaluate.options.tokenizer(str(tmp_path / "untrained"))
    row = data.load(tmp_path / "export", "sft")[0]
    ids = tokens.apply_chat_template(row["prompt"], tools=row["tools"])["input_ids"]
    assert tokens.decode(ids) == tokens.apply_chat_template(row["prompt"], tools=row["tools"], tokenize=False)
    assert evaluate.AutoModelForCausalLM.from_pretrained(tmp_path / "untrained").config.vocab_size == len(tokens)
