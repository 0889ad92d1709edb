"""Blanks and sentences that several letters share."""

from creditrights.letters.blanks import DAY, FIRST_DAY, LAST_DAY, LINES, MONEY, Blank, told_day
from creditrights.letters.letter import Sentence

NAME = Blank("name", "姓名", "信要署名，对方才知道是谁写的。")
PHONE = Blank("phone", "联系电话", "对方要能找到你。")
ADDRESS = Blank("address", "收信地址", "书面答复要有地方寄。")
LENDER = Blank(
    "lender", "贷款机构全称", "写给谁、归谁管，都看合同上的贷款人是谁。", help="照合同里“贷款人”写，不写平台的名字。"
)
PRODUCT = Blank("product", "贷款产品", "一家机构可能有几种贷款。", help="例如合同或应用里写的产品名。")
CONTRACT = Blank("contract", "合同或借据编号", "有编号，对方查得到是哪一笔。", help="在应用的“借款记录”或合同首页。")
DATED = Blank("dated", "写信的日期", "从哪天起算答复，要看日期。", DAY, bounds=(FIRST_DAY, LAST_DAY))
ID_NUMBER = Blank("id_number", "身份证号码", "法院、征信机构靠它核对本人。", help="只写在要交的那一份上，别发到网上。")
AS_OF = told_day("as_of", "欠款算到哪一天", "欠款每天在变，要说明是哪天的数。")
PRINCIPAL = Blank("principal", "未还本金", "本金是一切计算的起点。", MONEY, help="照账单填；不清楚就空着，先去要账单。")
EVENTS = Blank(
    "events",
    "事情经过",
    "每件事有时间、有号码、有证据，才核得实。",
    LINES,
    help="每行一件：日期时间、谁、什么号码、说了或做了什么。只写发生过的事。",
)
COURT = Blank("court", "法院全称", "交错了法院等于没交。", help="照法院文书上的名字写。")
CASE_NUMBER = Blank("case_number", "案号", "法院靠案号找到你的案子。", help="例如文书上写的（2026）某0101民初1234号。")

BANK_LOAN = "银行的贷款"
BANK_CARD = "银行的信用卡"
CONSUMER_FINANCE = "消费金融公司"
MICRO = "小额贷款公司"
OTHER_LENDER = "其他公司或个人"
LENDERS = (BANK_LOAN, BANK_CARD, CONSUMER_FINANCE, MICRO, OTHER_LENDER)

#: how a letter to a lender is sent
TO_LENDER = (
    Sentence("走机构公布的投诉、客服渠道提交，要工单号；或者按合同写的地址寄挂号信、EMS，留底单和整份复印件。"),
    Sentence("信里只写发生过的事。送出以后把这份、底单、答复放在一起。"),
)

#: why nobody should pay for sending it
NO_AGENTS = Sentence(
    "自己写、自己寄，不花钱。不要把手机卡、账户和身份证交给“代理维权”的人；不要用假证明，伪造单位的证明、印章可能构成犯罪（{law criminal-law:280}）。"
)
