"""Read articles as `ghatna read --jsonl` does, and give events the names that PLOVER's first gold records use.

bench.py events plover_gsr.jsonl --split dev --run 'python evals/plover_names.py'

The gold was written before PLOVER merged some of its types: DEMAND is REQUEST today, DISAPPROVE is ACCUSE, and FIGHT,
the fighting of armed forces, is ASSAULT. Which of the two an ASSAULT is follows from its label or mode.
"""

import io
import json
import subprocess
import sys

OLDER = {"REQUEST": "DEMAND", "ACCUSE": "DISAPPROVE"}
FIGHTING = frozenset(
    [
        "SHELL",
        "SHELLING",
        "BATTLE",
        "CLASH",
        "FIGHT",
        "FIGHTING",
        "SKIRMISH",
        "OFFENSIVE",
        "BOMBARD",
        "BOMBARDMENT",
        "POUND",
        "EXCHANGE_FIRE",
        "FIREFIGHT",
        "WAR",
        "GUN_BATTLE",
        "INVADE",
        "INVASION",
        "AIRSTRIKE",
        "AIR_STRIKE",
        "FIRE_SHELL",
        "LAUNCH_ARTILLERY",
        "STORM",
        "RECAPTURE",
        "OVERRUN",
        "VIOLATE_THE_CEASEFIRE",
        "COMBAT",
        "SHOOT_DOWN",
    ]
)


def older_name(event: dict[str, object]) -> object:
    """Give the type of an event under its older name."""
    if event["type"] == "ASSAULT":
        return "FIGHT" if event.get("label") in FIGHTING else "ASSAULT"
    return OLDER.get(str(event["type"]), event["type"])


def main() -> int:
    """Pass standard input through the reader and write its readings with the older names."""
    command = [sys.executable, "-m", "ghatna", "read", "--jsonl"]
    done = subprocess.run(command, input=sys.stdin.buffer.read(), stdout=subprocess.PIPE, check=True)
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", write_through=True)
    for line in done.stdout.splitlines():
        reading = json.loads(line)
        for event in reading["events"]:
            event["type"] = older_name(event)
        out.write(json.dumps(reading, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
