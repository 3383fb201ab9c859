#!/usr/bin/env python3
"""Look up the pinned versions in the index of known vulnerabilities: fails on a hit, says when it is out of reach.

Runs pip-audit in an environment of its own, so that nothing of it reaches the project's: .ci/audit.py
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

PINS = Path(__file__).parent.parent / "constraints.txt"


def audited(scratch: str) -> list[dict[str, object]] | None:
    """What pip-audit says of each pin; None where it, or the index, cannot be had."""
    venv.create(scratch, with_pip=True)
    tools = Path(scratch) / "bin"
    if subprocess.run([tools / "pip", "install", "-q", "pip-audit"], capture_output=True).returncode:
        return None
    ask = [tools / "pip-audit", "-r", PINS, "--no-deps", "--disable-pip", "--timeout", "10", "-f", "json"]
    told = subprocess.run(ask, capture_output=True, text=True, timeout=300).stdout
    try:
        found: list[dict[str, object]] = json.loads(told)["dependencies"]
    except (ValueError, KeyError):
        return None
    return found if any("skip_reason" not in each for each in found) else None


def main() -> int:
    """0 when nothing is known against the pins or nobody can be asked, 1 otherwise."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            packages = audited(scratch)
        except subprocess.TimeoutExpired:
            packages = None
    if packages is None:
        sys.stderr.write("audit: the index of known vulnerabilities is out of reach, nothing was looked up\n")
        return 0
    hit = [each for each in packages if each.get("vulns")]
    for each in hit:
        sys.stderr.write(f"audit: {each['name']} {each.get('version')}: {json.dumps(each['vulns'])}\n")
    sys.stderr.write(f"audit: {len(packages)} packages looked up, {len(hit)} with a known vulnerability\n")
    return 1 if hit else 0


if __name__ == "__main__":
    sys.exit(main())
