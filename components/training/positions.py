"""Train the reader of positions.

    python -m components.training.positions EXAMPLES.jsonl... --base model.safetensors -o
    components/stances/models/reader.onnx
    python -m components.training.positions EXAMPLES.jsonl... --base … --hold-out 6 --teacher mpnet.safetensors --unread
    MORE.jsonl... -o …

EXAMPLES come from `position_examples`: windows of annotated articles, and sentences with two marked mentions. With
`--hold-out K` every K-th article is left
out, for `combining`, and how well its sides are found is printed. With `--teacher` a large encoder learns the same
first, and the small one then learns
what the large one says too (distillation; Hinton and others, 2015), also of MORE, windows that nobody annotated. The
sides that an annotator saw
are a set of places (any word that names the target will do), so their chances are added up; what is said again
elsewhere in an article is
neither right nor wrong.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from components.training.encoder import load_base
from components.training.fitter import Fitter, export
from components.training.metadata import READER
from components.training.position_batches import Example, collate, grouped
from components.training.position_losses import NOTHING, Batch, loss_of, taught_loss
from components.training.position_network import Reader
from components.training.positions_split import is_held_out
from components.training.teacher import SIZE as TEACHER_SIZE
from components.training.teacher import Teacher, load_teacher

BATCH, EPOCHS, RATE = 32, 4, 8e-5
TAUGHT_BATCH, TAUGHT_RATE = 256, 1.5e-4  # with a teacher
TEACHER_BATCH, TEACHER_EPOCHS, TEACHER_RATE = 128, 4, 4e-5
MEAN_OF = 0.995  # decay of the running mean of the weights, with steps so large and few
# weight of the annotation beside the teacher's word, share an epoch of the windows that nobody annotated
GOLD, UNANNOTATED = 0.4, 0.45
TOGETHER = 50  # batches whose windows are sorted by length
WORKERS = 8  # processes that prepare batches, with a graphics processor
# share, an epoch, of the windows in which nobody takes a side, of the pairs, of our own sentences
SILENT, ASKED, OWN = 0.35, 0.5, 0.5


def read_examples(paths: list[Path]) -> list[Example]:
    """Return the examples of all files."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def is_silent(row: Example) -> bool:
    """Tell a window of an article in which nobody takes a side."""
    return "labels" in row and not any(side["match"] for holder in row["labels"] for side in holder)


def drawn(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return what one epoch sees: every window with a side, and a share of the others and of the pairs."""

    def share(row: Example) -> float:
        if "asked" in row:
            return ASKED
        if "labels" not in row:
            return UNANNOTATED
        return OWN if row["article"].startswith("own ") else SILENT if is_silent(row) else 1.0

    return [r for r in rows if chance.random() < share(r)]


class Batches(torch.utils.data.Dataset[Batch]):
    """The batches of all epochs, windows of like length together, in an order by chance."""

    def __init__(self, rows: list[Example], epochs: int, size: int, seed: int) -> None:
        self.groups: list[list[Example]] = []
        for epoch in range(epochs):
            chance = random.Random(100 * seed + epoch)  # noqa: S311 (an order, not a secret)
            self.groups += grouped(drawn(rows, chance), size, chance, TOGETHER)
        self.seed = seed

    def __len__(self) -> int:
        return len(self.groups)

    def __getitem__(self, number: int) -> Batch:
        return collate(self.groups[number], random.Random(1000 * self.seed + number))  # noqa: S311


def run(network: Reader, batch: Batch, device: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Return what a network says of a batch."""
    with torch.autocast(device, torch.bfloat16):
        scores, none, _ = network(*(batch[k] for k in ("ids", "traits", "mask", "row", "marks")))
    return scores, none


def train(
    rows: list[Example],
    network: Reader,
    device: str,
    epochs: int,
    size: int,
    rate: float,
    teachers: Sequence[Reader] = (),
    seed: int = 1,
) -> Reader:
    """Return the network trained on these windows, its weights the running mean."""
    torch.manual_seed(seed)
    network.to(device)
    data = Batches(rows, epochs, size, seed)
    on_card = device == "cuda"
    loader = torch.utils.data.DataLoader(
        data, batch_size=None, num_workers=WORKERS if on_card else 0, pin_memory=on_card
    )
    fitter = Fitter(network, network.encoder, len(data), rate=rate, mean_of=MEAN_OF)
    network.train()
    for plain in loader:
        batch = {k: v.to(device, non_blocking=True) for k, v in plain.items()}
        scores, none = run(network, batch, device)
        loss = loss_of(scores, none, batch)
        if teachers:
            with torch.no_grad():
                said = [run(t, batch, device) for t in teachers]
            taught = (
                torch.stack([s.float() for s, _ in said]).mean(0),
                torch.stack([n.float() for _, n in said]).mean(0),
            )
            loss = GOLD * loss + taught_loss(scores, none, taught, batch)
        fitter.step(loss)
    fitter.finish()
    return network


def report(network: Reader, rows: list[Example], device: str) -> None:
    """Print how well the sides of held-out articles are told from none (average precision), and how often the place
    with the highest chance is right."""
    found: list[tuple[float, bool]] = []
    right = sided = 0
    for start in range(0, len(rows), TEACHER_BATCH):
        batch = {k: v.to(device) for k, v in collate(rows[start : start + TEACHER_BATCH]).items()}
        with torch.no_grad():
            scores, none = run(network, batch, device)
        places = torch.where(batch["goals"][..., None], scores.float()[..., :2], NOTHING)
        taken = 1 - torch.softmax(torch.cat([none.float()[:, None], places], 1), 1)[:, 0]
        wanted = batch["match"] > 0
        has, excused = wanted.any(1), batch["ignore"].any(1)
        best = wanted.gather(1, places.argmax(1, keepdim=True))[:, 0]
        right, sided = right + int((best & has).sum()), sided + int(has.sum())
        kept = has | ~excused
        found += zip(taken[kept].tolist(), has[kept].tolist(), strict=True)
    hits, area = 0, 0.0
    for rank, (_, is_right) in enumerate(sorted(found, key=lambda f: -f[0]), 1):
        if is_right:
            hits += 1
            area += hits / rank
    print(
        f"held out: {sided} sides, average precision {100 * area / max(1, hits):.1f}, place right "
        f"{100 * right / max(1, sided):.1f}",
        flush=True,
    )


def write(network: Reader, out: Path) -> None:
    """Write the network for onnxruntime."""
    inputs = ("ids", "traits", "mask", "row", "marks")
    sample = (torch.ones(1, 9, dtype=torch.long), torch.ones(1, 9, 3, dtype=torch.long), torch.ones(1, 9),
              torch.zeros(2, dtype=torch.long), torch.ones(2, 9) / 9)  # fmt: skip
    axes = {name: {0: "sentences", 1: "positions"} for name in inputs[:3]}
    axes |= {
        "row": {0: "holders"},
        "marks": {0: "holders", 1: "positions"},
        "places": {0: "holders", 1: "positions"},
        "none": {0: "holders"},
        "half": {0: "sentences", 1: "positions"},
    }
    export(network.to("cpu").eval(), sample, inputs, ("places", "none", "half"), axes, out, READER)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the reader of positions.")
    parser.add_argument("examples", nargs="+", type=Path)
    parser.add_argument("--base", type=Path, help="MiniLM-L6-H384's weights, model.safetensors")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--hold-out", type=int, default=0, metavar="K", help="leave every K-th article out, for `combining`"
    )
    parser.add_argument("--teacher", type=Path, help="mpnet-base's weights, model.safetensors")
    parser.add_argument("--teachers", type=int, default=1, help="how many to train, with different seeds")
    parser.add_argument(
        "--weights", type=Path, help="write the network before its weights are rounded to eight bits too"
    )
    parser.add_argument(
        "--begin", type=Path, help="what an earlier run wrote with --weights, to begin from instead of --base"
    )
    parser.add_argument("--unread", nargs="*", type=Path, default=[], help="windows that nobody annotated")
    options = parser.parse_args()
    if not (options.base or options.begin):
        parser.error("give --base or --begin: what the training begins from")
    return options


def main() -> None:
    """Train and export."""
    options = _options()
    rows, device = read_examples(options.examples), "cuda" if torch.cuda.is_available() else "cpu"
    held = [r for r in rows if options.hold_out and "article" in r and is_held_out(r["article"], options.hold_out)]
    left_out = {r["article"] for r in held}
    kept = [r for r in rows if r.get("article") not in left_out]
    teachers = []
    for number in range(options.teachers if options.teacher else 0):
        encoder = Teacher()
        load_teacher(encoder, options.teacher)
        large = Reader(encoder=encoder, size=TEACHER_SIZE)
        teachers.append(
            train(kept, large, device, TEACHER_EPOCHS, TEACHER_BATCH, TEACHER_RATE, seed=options.seed + number)
        )
        report(teachers[-1], held, device)
    network = Reader()
    if options.begin:
        network.load_state_dict({k: v.float() for k, v in torch.load(options.begin, map_location="cpu").items()})
    else:
        load_base(network.encoder, options.base)
    unread = [{k: r[k] for k in ("numbers", "traits", "holders", "goals")} for r in read_examples(options.unread)]
    size, rate = (TAUGHT_BATCH, TAUGHT_RATE) if teachers else (BATCH, RATE)
    train(kept + unread, network, device, options.epochs, size, rate, teachers, options.seed)
    report(network, held, device)
    if options.weights:
        torch.save({k: v.half() for k, v in network.state_dict().items()}, options.weights)
    write(network, options.out)


if __name__ == "__main__":
    main()
