#!/usr/bin/env bash
# What a run teaches by itself: a model that knows nothing is trained on a run, SFT and then mDPO, and asked before, between and
# after for calls of functions that it has never seen. From the root of the repository, with the recipes' Python:
#
#   bash recipes/curve.sh runs/curve
#
# A try on a CPU, with short conversations:
#
#   SIZE=mini COUNT=200 PAIRS=40 EPOCHS=1 LIMIT=20 MORE="--profile everyday --distractors 0-2" bash recipes/curve.sh runs/try
#
# Rates are for weights that begin at random, far above those of fine-tuning.
set -euo pipefail

out=${1:?usage: bash recipes/curve.sh FOLDER}
size=${SIZE:-small}
count=${COUNT:-20000}
pairs=${PAIRS:-3000}
epochs=${EPOCHS:-3}
limit=${LIMIT:-1000}
at_once=${AT_ONCE:-4}
read -ra more <<<"${MORE:-}"

npx magnet synth --count "$count" --pairs "$pairs" --pair-scopes conversation --out "$out/run" "${more[@]}"
npx magnet split "$out/run" --held-out 0.05
npx magnet export "$out/run" --split train --format trl --out "$out/export"

python recipes/scratch.py "$out/export" --size "$size" --out "$out/untrained"
python recipes/sft.py "$out/export" --model "$out/untrained" --out "$out/sft" \
  --lr "${SFT_RATE:-5e-4}" --epochs "$epochs" --per-device "$at_once"
python recipes/mdpo.py "$out/export" --model "$out/sft" --out "$out/mdpo" \
  --lr "${MDPO_RATE:-5e-6}" --per-device "$at_once"

for model in untrained sft mdpo; do
  echo "== $model"
  python recipes/evaluate.py "$out/run/splits/held-out/sft.jsonl" --model "$out/$model" \
    --limit "$limit" --out "$out/$model.json"
done
