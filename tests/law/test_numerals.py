"""Articles in words, as statutes print them."""

import pytest

from creditrights.law.numerals import in_words, numeral


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (47, "四十七"), (100, "一百"), (101, "一百零一"),
        (110, "一百一十"), (111, "一百一十一"), (293, "二百九十三"), (676, "六百七十六"), (1000, "一千"), (1001, "一千零一"),
        (1010, "一千零一十"), (1033, "一千零三十三"), (1100, "一千一百"), (1203, "一千二百零三"), (1260, "一千二百六十"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_statutes_print_it(number, words):
    assert numeral(number) == words


def test_each_number_has_words_of_its_own_that_read_back():
    values = {"千": 1000, "百": 100, "十": 10}

    def read(words):
        total, digit = 0, 0
        for character in words:
            if character in values:
                total, digit = total + (digit or 1) * values[character], 0
            else:
                digit = "零一二三四五六七八九".index(character)
        return total + digit

    assert all(read(numeral(number)) == number for number in range(1, 10_000))


def test_a_name_keeps_all_but_its_digits():
    assert in_words("第293条之一第1款第12项") == "第二百九十三条之一第一款第十二项"
    assert in_words("") == ""
