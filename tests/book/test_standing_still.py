"""What the PDF and the EPUB share: pages without controls, whose examples say what was filled in for them."""

import sys

import pytest
from lxml import html

from tests.book.built import ROOT, needs_book

sys.path.insert(0, str(ROOT / "scripts"))

import printed

FORM = """<main id="main"><form class="cr-form"><div class="cr-field"><label for="a">本金（元）</label>
<input id="a" type="text" value="12000"><p class="cr-error"></p></div>
<fieldset class="cr-field"><legend>谁来的？</legend><span><input type="checkbox" checked><label>银行</label></span>
<span><input type="checkbox" checked><label>律师</label></span><span><input type="checkbox"><label>法院</label></span></fieldset>
<div class="cr-field"><label>方式</label><select><option value="">还没回答</option><option value="1" selected>上门</option></select></div>
<div class="cr-field"><label>发生过的事</label><textarea>2026-09-10 还 600\n2026-10-21 提前到期</textarea></div>
<div class="cr-field"><label>姓名</label><input type="text" value=""></div></form><p>结果</p></main>"""

QUIZ = """<main id="main"><section class="cr-quiz"><div><form class="cr-quiz-question"><fieldset><legend class="cr-stem">1. 可以吗？</legend>
<div class="cr-options"><span class="cr-option"><input type="radio"><label>可以</label></span>
<span class="cr-option"><input type="radio"><label>不可以</label></span></div></fieldset>
<details class="cr-quiz-answer"><summary>答案</summary><p>可以</p></details></form>
<form class="cr-quiz-question"><p class="cr-stem">2. 为什么？</p></form></div></section></main>"""


def test_a_form_becomes_the_sentence_of_what_is_filled_in() -> None:
    body = html.fromstring(FORM)
    printed.stand_still(body)
    assert printed.text(body) == (
        "例子里填的：本金（元） 12000；谁来的？银行、律师；方式 上门；发生过的事 2026-09-10 还 600，2026-10-21 提前到期。结果"
    )


def test_a_quiz_keeps_its_questions_and_options_and_the_answers_come_last() -> None:
    body = html.fromstring(QUIZ)
    printed.stand_still(body)
    assert not list(body.iter("form", "input", "label", "fieldset", "legend"))
    assert [printed.text(each) for each in body.iter("li")] == ["可以", "不可以"]
    assert printed.text(body) == "1. 可以吗？ 可以不可以 2. 为什么？答案可以"


@pytest.mark.book
@needs_book
def test_the_pages_have_no_controls_and_every_link_inside_the_book_leads_somewhere() -> None:
    made = printed.chapters()
    assert printed.lost_links(made) == []
    left = {
        node.tag for each in made for node in each.body.iter("script", "form", "input", "button", "select", "textarea")
    }
    assert left == set()
    names = {each.name: each for each in made}
    assert not set(printed.LIVE_ONLY) & set(names)
    visit = names["book/collection/home-visit.html"].body
    assert len(printed.chosen(visit, "p[{cr-filled}]")) == 1
    assert len(printed.chosen(visit, "*[{cr-quiz-question}]")) == 3
