"""The pictures of the lessons on money say what a person would work out with a pencil."""

from creditrights.notebook.figures import figure


def test_five_right_figures_of_one_loan_by_hand():
    picture = figure("right-answers")
    # 50,000 yuan at 18 % a year; 10 January to 10 November 2026 are 304 days, 305 with both ends, ten full months
    exact = [9000 * 304 / 365, 9000 * 10 / 12, 9000 * 305 / 365, 9000 * 304 / 360, 9000 * 305 / 360]
    assert [row[1] for row in picture.rows] == ["304 天", "10 个月", "305 天", "304 天", "305 天"]
    assert [row[2] for row in picture.rows] == [f"{yuan:,.2f}" for yuan in exact]
    assert [row[3] for row in picture.rows] == [f"{yuan - exact[0]:,.2f}" for yuan in exact]
    assert all(row[2] in picture.alt for row in picture.rows)


def test_the_lines_of_the_checked_bill_by_hand():
    picture = figure("bill-checked")
    # four instalments of 1,000 are due; interest 0.05 % a day on 8,000, 7,000, 6,000 and 5,000 over 31, 31, 30, 31 days
    interest = 0.0005 * (8000 * 31 + 7000 * 31 + 6000 * 30 + 5000 * 31)
    penalty = 0.00075 * 1000 * (96 + 65 + 35 + 4)
    assert [row[1:4] for row in picture.rows] == [
        ["4,000.00", "4,000.00", "0.00"],
        ["400.00", f"{interest:.2f}", "0.00"],
        ["250.00", f"{penalty:.2f}", f"{250 - penalty:.2f}"],
        ["200.00", "要看合同", "要看合同"],
    ]
    assert [row[4] for row in picture.rows] == ["对得上", "对得上", "对不上，像一类常见的算错", "先问依据"]
