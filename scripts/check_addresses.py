"""Ask every outside address of the book whether it still answers: python scripts/check_addresses.py [--wait 1]

For a maintainer whose machine is connected; no test and no build runs this. The addresses are those of
creditrights/site/data/external.toml; where a row is the beginning of many, all that stand in the project are asked.

An answer only says that a page is there. Some sites answer the same for a page that is gone, so open a few and read.
What was right goes into the list by hand: `last_good`, the day, and `how`.
"""

import argparse
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from creditrights.site.external import Address, addresses, standing  # noqa: E402

SECONDS = 20

#: some sites answer no one who does not say what they are
AGENT = "Mozilla/5.0 (creditrights address check)"


def to_ask() -> list[tuple[Address, str]]:
    """Each address to which readers are sent, with its row."""
    return [
        (row, address) for address in sorted(standing(ROOT)) for row in addresses() if row.asked and row.covers(address)
    ]


def answer(address: str) -> str:
    """Empty if the address answers with a page; otherwise what it answers."""
    request = urllib.request.Request(address, headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as page:
            return "" if page.status == 200 else f"状态 {page.status}"
    except urllib.error.HTTPError as error:
        return f"状态 {error.code}"
    except (urllib.error.URLError, TimeoutError, OSError) as error:
        return f"打不开：{getattr(error, 'reason', error)}"


def main() -> int:
    """Ask them all, slowly; 0 if all answered."""
    parser = argparse.ArgumentParser(description="外部网址还在不在：逐个打开一次。")
    parser.add_argument("--wait", type=float, default=1.0, help="两次之间等几秒，免得打扰对方的网站")
    wait = parser.parse_args().wait
    asked = to_ask()
    silent = 0
    for row, address in asked:
        said = answer(address)
        silent += bool(said)
        print(f"{said or '有回应'}  {address}  （上次确认 {row.last_good}：{row.how}）", flush=True)
        time.sleep(wait)
    print(f"共 {len(asked)} 个，{len(asked) - silent} 个有回应，{silent} 个没有。有回应的，也请点开几个看看内容。")
    return 1 if silent else 0


if __name__ == "__main__":
    raise SystemExit(main())
