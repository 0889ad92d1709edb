"""The picture of the card says what a person would work out with a pencil."""

from creditrights.notebook.figures import figure


def test_which_yuan_bears_interest_on_which_days_by_hand():
    picture = figure("card-interest-days")
    # 30 August to 24 September are 26 days, 25 September to 4 October ten; 400 of 1,000 yuan were paid on 25 September
    assert [row[2:] for row in picture.rows] == [
        ["26", "1,000.00", "13.00"],
        ["10", "600.00", "3.00"],
        ["36", "600.00", "10.80"],
        ["10", "600.00", "3.00"],
    ]
    for total in ("16.00", "10.80", "3.00"):
        assert total in picture.alt and total in picture.caption
