"""How Chinese is set in this house; every fault of a text in words, with what it should be.

`autocorrect` knows spaces between Chinese and Latin letters or digits, and full-width punctuation. What it does not
know, and what is set otherwise on purpose, is here.
"""

import re

import autocorrect_py

CJK = "\u4e00-\u9fff"

#: what is wrong wherever it stands: pattern, what to do
RULES = (
    (rf"(?<=[{CJK}”」）》])[,;:?!()]|[,;:?!()](?=[{CJK}“「（《])", "中文里用全角标点"),
    # the title of a page may end in ？ where the sentence goes on
    (r"[，。；：、！][，。；：、！？]|？？", "标点重复了"),
    (rf"""(?<=[{CJK}，。；：、])["']|["'](?=[{CJK}，。；：、])|[‘’『』]""", "引号用“”，条文原话用「」"),
    (r"[０-９Ａ-Ｚａ-ｚ％＋－＝．／]", "数字、字母用半角"),
    (r"[0-9] %", "数字和 % 之间不空"),
    (r"[0-9][ ]?～|～[0-9]|[0-9] ?~ ?[0-9]", "范围写“到”"),
    (r"\.\.\.|。。|…(?!…)(?<!……)", "省略号写……"),
    (r"[^\s（）“×]×|×[^\s）”×]", "× 两边空格"),
    (rf"(?<=[{CJK}，。；：、]) (?=[{CJK}，。；：、“（《])", "中文之间不空"),
    (r"“[^”]*$|^[^“]*”", "引号要成对"),
    (r"（[^）]*$|^[^（]*）", "括号要成对"),
)

#: set otherwise on purpose, and what stands for it while the rest is looked at
ON_PURPOSE = (
    # the words of a text of law, and its name, as they are printed there
    (r"「[^」]*」", "「某」"),
    (r"《[^《》]*(《[^》]*》[^《》]*)*》", "《某》"),
    (r"〔\d{4}〕第?\d+号|令(\d{4}年)?第\d+号", "文号"),
    # what is typed into a field, word by word, as it may be typed
    (r"“[^”，。；：]* [^”，。；：]*”|“(日|月|年|减|最低|滞纳|罚息|起诉|提前到期|每月)[0-9.-]+(%|号)?”", "“某”"),
    (r"(?<=或 )(\d{4}年\d{1,2}月(\d{1,2}日)?|8点05分)", "1"),
    (r"(?<=、)(\d{4}年\d{1,2}月\d{1,2}日|下午3点20分)(?=都可以|；)", "某日"),
    # a day before a colon is no time of day
    (r"(?<=\d-\d\d)：(?=\d{4}-)", "，"),
    # an article, its paragraphs and items: 第1033条第2款第1项, 第15、16条, 第253—255条
    (r"第\d+([、—至]\d+)*(?=[条款项])", "第一"),
)


#: between Chinese and Latin letters or digits
SPACE = re.compile(rf"(?<=[{CJK}]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[{CJK}])")


def faults(words: str, on_paper: bool = False) -> list[str]:
    """What is wrong with the setting of these words; each fault shows where.

    on_paper   a letter to an office may be set as offices set theirs, without spaces around numbers: 2026年3月31日
    """
    return [fault for line in words.split("\n") for fault in faults_of_line(line.strip("　 "), on_paper)]


def faults_of_line(words: str, on_paper: bool) -> list[str]:
    """What is wrong with one line."""
    for pattern, stands_for in ON_PURPOSE:
        words = re.sub(pattern, stands_for, words)
    found = []
    for pattern, what_to_do in RULES:
        for match in re.finditer(pattern, words):
            found.append(f"{what_to_do}：{words[max(0, match.start() - 8) : match.end() + 8]}")
    right = str(autocorrect_py.format(words))
    if on_paper:
        words, right = SPACE.sub("", words), SPACE.sub("", right)
    if right != words:
        found.append(f"应写作：{around(words, right)}")
    return found


def around(words: str, right: str) -> str:
    """The part of `right` where it differs from `words`."""
    pairs = zip(words, right, strict=False)
    first = next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(words), len(right)))
    return right[max(0, first - 10) : first + 20]
