"""The book in one file for a USB stick: python scripts/archive.py [--folder _build/html] [--out _build].

Writes creditrights-offline.zip and creditrights-offline.zip.sha256. Inside: the book, a page that says where to begin,
怎么打开.txt, and the little server without which calculators do not run. The same book gives the same bytes, with the
same zlib: names in order, one fixed time. Where `make lite` has put the notebooks in, they are in the archive too, for
pages link to them: it then is ten times as large, and a classroom can run them without a line.
"""

import argparse
import hashlib
import zipfile
from pathlib import Path

from creditrights.site.offline import files_of

NAME = "creditrights-offline"
SERVER = Path(__file__).resolve().parent / "serve.py"

#: what the pages link to and the list for the service worker leaves out
BESIDE = ("404.html", "creditrights-sw.js", "_static/book-files.js")
#: copies that `make compress` made, and what is packed already
COPIES, PACKED = (".gz", ".br"), (".whl", ".zip")

HOW = """逾期有据：离线版

一、只看书
　　打开“从这里打开.html”，点“开始看”。不用安装，不用联网。
　　先把压缩包整个解开，再打开；不要在压缩包里面直接点。

二、要用计算器和搜索
　　浏览器不让从文件夹里打开的网页运行计算器。电脑上有 Python（3.11 或更新的版本）的，
　　在这个文件夹里运行：
　　　　python serve.py
　　再用浏览器打开 http://127.0.0.1:8000/ 。窗口不要关，看完按 Ctrl+C。
　　没有 serve.py 时，也可以：python -m http.server 8000 --directory html

三、核对这个文件有没有坏、有没有被人改过
　　压缩包旁边有一个 .sha256 文件，请向发给你的人要。
　　Windows：certutil -hashfile creditrights-offline.zip SHA256
　　Mac：shasum -a 256 creditrights-offline.zip
　　Linux：sha256sum -c creditrights-offline.zip.sha256
　　两串字一样，就是原样。

填的内容只留在这台电脑上。这是普法教育，不是法律意见。
免费法律咨询 12348；有人身危险 110；心理援助 12356。
"""

START = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>逾期有据：从这里打开</title>
<style>
body { max-width: 34em; margin: 10vh auto; padding: 0 24px; font: 18px/1.8 "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
code { padding: .1em .3em; border: 1px solid; border-radius: 4px; }
</style>
</head>
<body>
<main>
<h1>逾期有据</h1>
<p><a href="html/book/index.html">开始看</a>　<a href="html/book/start/now.html">现在就有事</a></p>
<h2>要用计算器和搜索</h2>
<p>浏览器不让从文件夹里打开的网页运行计算器。电脑上有 Python 的，在这个文件夹里运行 <code>python serve.py</code>，再打开 <a href="http://127.0.0.1:8000/">http://127.0.0.1:8000/</a>。详细的写在 <a href="怎么打开.txt">怎么打开.txt</a> 里。</p>
<p>免费法律咨询 12348；有人身危险 110；心理援助 12356。</p>
</main>
</body>
</html>
"""


def contents(folder: Path) -> dict[str, bytes]:
    """Name in the archive -> content."""
    paths = [*files_of(folder), *(path for path in BESIDE if (folder / path).is_file())]
    paths += [path.relative_to(folder).as_posix() for path in folder.glob("_static/schema/*.json")]
    paths += [path.relative_to(folder).as_posix() for path in folder.glob("lite/**/*") if kept(path)]
    found = {"html/" + path: (folder / path).read_bytes() for path in paths}
    found["serve.py"] = SERVER.read_bytes()
    found["从这里打开.html"] = START.encode()
    found["怎么打开.txt"] = b"\xef\xbb\xbf" + HOW.replace("\n", "\r\n").encode()  # as Windows reads it
    return {f"{NAME}/{name}": found[name] for name in sorted(found)}


def kept(path: Path) -> bool:
    """Whether something of JupyterLite is a file of its own, not the compressed copy of one."""
    return path.is_file() and not (path.suffix in COPIES and path.with_suffix("").is_file())


def write(folder: Path, out: Path) -> Path:
    """Write the archive and its sha256 beside it."""
    out.mkdir(parents=True, exist_ok=True)
    archive = out / f"{NAME}.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name, content in contents(folder).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            packed.writestr(entry, content, zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED, 9)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    archive.with_name(archive.name + ".sha256").write_text(f"{digest}  {archive.name}\n", encoding="ascii")
    return archive


def main() -> None:
    """Read the arguments, write the archive, say where it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("_build/html"))
    parser.add_argument("--out", type=Path, default=Path("_build"))
    arguments = parser.parse_args()
    if not (arguments.folder / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。（No built book yet: run `make book` first.）")
    archive = write(arguments.folder, arguments.out)
    print(f"{archive}：{archive.stat().st_size / 1e6:.1f} MB，旁边的 .sha256 可以核对。")


if __name__ == "__main__":
    main()
