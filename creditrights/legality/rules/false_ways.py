"""Rules about false ways out of a debt: forged papers, sold cards, false complaints, and the agents who sell them."""

from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, PERMITTED
from creditrights.legality.rule import AGENT, DEBTOR, Label, Rule
from creditrights.legality.rules.debtor import FOR_THE_COURT, FOR_THE_POLICE
from creditrights.legality.vocabulary import debtor as v
from creditrights.legality.vocabulary import shared as s

AGENT_PAPERS = ("和代理的聊天记录、合同", "转账凭证", "对方的名称和证照")

FALSE_HARDSHIP_PAPERS = Rule(
    id="false-hardship-papers",
    title="假病历、假贫困证明",
    says="为了减免、延期用假病历、假证明，可以处罚；自己做、买假的公文印章，可能是犯罪。困难照实说就行。",
    when=v.false_papers.is_(v.FORGED, v.USED),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:280",),
            v.false_papers.is_(v.FORGED) & s.serious.yes(),
            "看伪造的是国家机关的公文证件，还是公司、事业单位（如医院）的印章；由公安和法院认定。",
        ),
        Label(ADMINISTRATIVE, ("public-security-2012:52", "public-security-2025:63"), None, FOR_THE_POLICE),
    ),
    evidence=("真实的病历、收入证明",),
    remedies=("agree-on-repayment", "legal-advice"),
    inside={"false_papers": v.USED},
    outside={"false_papers": v.NO_FORGERY},
    conduct_of=DEBTOR,
)

LEND_CARDS = Rule(
    id="lend-cards",
    title="卖、租、借银行卡和电话卡",
    says="银行卡、电话卡、支付账户不能卖、租、借给别人；明知拿去犯罪还给的，可能是犯罪。已经给出的，马上挂失并报警。",
    when=v.lent_cards.is_(v.LENT, v.LENT_KNOWING),
    labels=(
        Label(
            CRIMINAL,
            (
                "criminal-law:287-2",
                "spc-spp-information-network-crime-2019:11",
                "spc-spp-information-network-crime-2019:12",
            ),
            v.lent_cards.is_(v.LENT_KNOWING) & s.serious.yes(),
            "帮三个以上对象、支付结算二十万元、得钱一万元等算情节严重；价钱明显异常的，可以推定明知。由公安和法院认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("anti-telecom-fraud-law:31", "anti-telecom-fraud-law:44"),
            None,
            "要是非法的买卖、出租、出借；" + FOR_THE_POLICE,
        ),
    ),
    evidence=("给了谁、什么时候、怎么给的", "挂失、报警的记录"),
    remedies=("stop-cards", "call-110", "legal-advice"),
    inside={"lent_cards": v.LENT},
    outside={"lent_cards": v.NOT_LENT},
    conduct_of=DEBTOR,
)

HONEST_COMPLAINT = Rule(
    id="honest-complaint",
    title="如实投诉、协商",
    says="照实投诉、请求协商，是你的权利，不用花钱请人；投诉不等于不用还，也不会自动停息。",
    when=v.complaint.is_(v.HONEST),
    labels=(Label(PERMITTED, ("complaint-2020:2", "complaint-2020:11", "consumer-protection-law:39")),),
    evidence=("投诉的工单号和书面答复",),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"complaint": v.HONEST},
    outside={"complaint": v.NO_COMPLAINT},
    conduct_of=DEBTOR,
)

FALSE_ACCUSATION = Rule(
    id="false-accusation",
    title="捏造事实诬告",
    says="编造事实告发，想让人受罚的，可以处罚你自己；想让人坐牢、情节严重的，是犯罪。",
    when=v.complaint.is_(v.FABRICATED),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:243",),
            s.serious.yes(),
            "要意图使人受刑事追究；错告、检举失实不算。" + FOR_THE_COURT,
        ),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:42#第3项", "public-security-2025:50#第1款第3项"),
            None,
            "要捏造事实、企图使人受刑事追究或治安处罚；记错、说重了不算。" + FOR_THE_POLICE,
        ),
    ),
    evidence=("投诉的内容和依据",),
    remedies=("legal-advice",),
    inside={"complaint": v.FABRICATED},
    outside={"complaint": v.HONEST},
    conduct_of=DEBTOR,
)

EXTORT_BY_COMPLAINT = Rule(
    id="extort-by-complaint",
    title="拿投诉、举报要挟要钱",
    says="以投诉、举报要挟，索要不该得的钱，可能是敲诈勒索；正当要求减免、赔偿不是。",
    when=v.complaint.is_(v.EXTORTED),
    labels=(
        Label(CRIMINAL, ("criminal-law:274",), s.serious.yes(), "数额、次数够不够，由公安和法院认定。"),
        Label(ADMINISTRATIVE, ("public-security-2012:49", "public-security-2025:58"), None, FOR_THE_POLICE),
    ),
    evidence=("投诉和谈判的全部记录",),
    remedies=("legal-advice",),
    inside={"complaint": v.EXTORTED},
    outside={"complaint": v.HONEST},
    conduct_of=DEBTOR,
)

AGENT_AS_LAWYER = Rule(
    id="agent-as-lawyer",
    title="代理自称律师，没有执业证",
    says="没有律师执业证，不得以律师名义办事；可以向司法行政部门举报。",
    when=v.agent_acts.includes(v.AS_LAWYER),
    labels=(Label(ADMINISTRATIVE, ("lawyers-law:13", "lawyers-law:55"), None, "由司法行政部门认定。"),),
    evidence=AGENT_PAPERS,
    remedies=("verify-identity", "legal-advice"),
    inside={"agent_acts": [v.AS_LAWYER]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_TAKES_CARDS = Rule(
    id="agent-takes-cards",
    title="代理要走手机卡、银行卡",
    says="让你寄手机卡、设呼叫转移、交银行卡的，不要给：借出的卡出了事，先找到的是你。",
    when=v.agent_acts.includes(v.TAKE_CARDS),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("anti-telecom-fraud-law:31", "anti-telecom-fraud-law:44"),
            None,
            "算不算非法买卖、出租、出借，由公安机关认定。",
        ),
    ),
    evidence=AGENT_PAPERS,
    remedies=("stop-cards", "call-110"),
    inside={"agent_acts": [v.TAKE_CARDS]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_MAKES_PAPERS = Rule(
    id="agent-makes-papers",
    title="代理做假病历、假证明",
    says="替人做假病历、假证明、假印章，可以处罚，严重的是犯罪；用的人也有责任。",
    when=v.agent_acts.includes(v.MAKE_PAPERS),
    labels=(
        Label(CRIMINAL, ("criminal-law:280",), s.serious.yes(), FOR_THE_COURT),
        Label(ADMINISTRATIVE, ("public-security-2012:52", "public-security-2025:63"), None, FOR_THE_POLICE),
    ),
    evidence=AGENT_PAPERS,
    remedies=("call-110", "agree-on-repayment"),
    inside={"agent_acts": [v.MAKE_PAPERS]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_FRAUD = Rule(
    id="agent-fraud",
    title="编造内部渠道骗取费用",
    says="没有谁能“内部铲征信”“包停息”。编造这些骗钱的，可以报警；够数额的是诈骗罪。",
    when=v.agent_acts.includes(v.FALSE_PROMISE),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:266", "spc-spp-fraud-2011:1"),
            ~v.agent_fee.fewer_than(3000),
            "起点在三千元至一万元之间，各省不同；办不成退费的合同纠纷不一定是诈骗。" + FOR_THE_COURT,
        ),
        Label(ADMINISTRATIVE, ("public-security-2012:49", "public-security-2025:58"), None, FOR_THE_POLICE),
    ),
    evidence=AGENT_PAPERS,
    remedies=("call-110", "civil-suit", "agree-on-repayment"),
    inside={"agent_acts": [v.FALSE_PROMISE]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_CASHES_OUT = Rule(
    id="agent-cashes-out",
    title="代理用刷卡机空刷套现、代还养卡",
    says="虚构交易替人刷卡套现，够数额的是非法经营罪。套出来的钱是你的透支，照样要还，手续费白花。",
    when=v.agent_acts.includes(v.CASH_OUT) & s.serious.yes(),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:225", "spc-spp-credit-card-2018:12"),
            None,
            "一百万元以上、造成二十万元逾期、十万元损失等才算情节严重；持卡人不打算还的，看恶意透支。" + FOR_THE_COURT,
        ),
    ),
    evidence=AGENT_PAPERS + ("账单里的虚假交易",),
    remedies=("call-110", "agree-on-repayment"),
    inside={"agent_acts": [v.CASH_OUT], "serious": "是"},
    outside={"agent_acts": [v.CASH_OUT], "serious": "否"},
    conduct_of=AGENT,
)

FALSE_WAYS = (FALSE_HARDSHIP_PAPERS, LEND_CARDS, HONEST_COMPLAINT, FALSE_ACCUSATION, EXTORT_BY_COMPLAINT)
AGENTS = (AGENT_AS_LAWYER, AGENT_TAKES_CARDS, AGENT_MAKES_PAPERS, AGENT_FRAUD, AGENT_CASHES_OUT)
