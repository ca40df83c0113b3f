package org.agendagate.handling;

import java.util.Locale;
import org.agendagate.findings.Wording;
import org.agendagate.proposals.Reckoning;

/** Says what kept a proposal from being made, signed or sent back, the same at every door. */
public final class ProposalWords {
    private static final Wording OVER =
            new Wording("本稿已生效、退回、撤回或者有新稿，请重新查看。", "it is live, was sent back or taken back, or has another text");
    private static final Wording NOT_THERE = new Wording(
            "没有这份修订稿，或者规则目录中已没有待认领的修改。", "there is no such proposal, or nothing waits in the rules folder any more");
    private static final Wording CLASSIFIED = new Wording(
            "所填内容带有密级标志，未予保存。涉密内容请走涉密渠道。", "what was typed bears a classification marking; nothing of it is kept");

    private ProposalWords() {}

    /**
     * Why nothing was signed or sent back.
     *
     * @throws IllegalArgumentException where something was
     */
    public static Wording of(Signed signed) {
        if (signed instanceof Signed.OwnLine own) {
            return new Wording(
                    "“" + own.as() + "”已起草或者签署本稿，须由其他人签发。",
                    "`" + own.as() + "` wrote or signed it already; somebody else has to sign");
        } else if (signed instanceof Signed.AccountTouched touched) {
            return new Wording(
                    "您与“" + touched.other() + "”之间近 30 日内（首次签发的账户不限时间）有过开户、改权限或者重置密码，须由其他人签发。",
                    "you and `" + touched.other()
                            + "` made or changed one another's account too lately; somebody else has to sign");
        } else if (signed instanceof Signed.Refused refused) {
            return new Wording(
                    "本稿不能生效：" + refused.problems().get(0).zh(),
                    "it cannot be live: " + refused.problems().get(0).en());
        } else if (signed instanceof Signed.OtherSentence) {
            return new Wording(
                    "本稿或其影响已有变化，请重新查看后签发。",
                    "the proposal, or what it would come to, is no longer what you read; read it again");
        } else if (signed instanceof Signed.NotReckoned reckoned) {
            Reckoning impact = reckoned.now().impact();
            return new Wording(
                    String.format(Locale.ROOT, "影响测算尚未完成（%d / %d），完成后才能签发。", impact.done(), impact.total()),
                    String.format(
                            Locale.ROOT,
                            "its impact on the records is not found out yet (%d of %d); sign it then",
                            impact.done(),
                            impact.total()));
        } else if (signed instanceof Signed.Outdated) {
            return new Wording(
                    "本稿起草后另有规则版本生效，请由起草人续改后重新签发。",
                    "another rule book went live since it was written; its authors have to go on with it, and it is signed anew");
        } else if (signed instanceof Signed.Changed) {
            return OVER;
        } else if (signed instanceof Signed.NoReason none) {
            return new Wording(none.problem().zh(), none.problem().en());
        } else if (signed instanceof Signed.ClassifiedReason) {
            return CLASSIFIED;
        } else if (signed instanceof Signed.NotThere) {
            return NOT_THERE;
        }
        throw new IllegalArgumentException("something came of it: " + signed);
    }

    /**
     * Why nothing was gone back to.
     *
     * @throws IllegalArgumentException where something was
     */
    public static Wording of(WentBack back) {
        if (back instanceof WentBack.Refused refused) {
            return new Wording(
                    "该版本已不能生效：" + refused.problems().get(0).zh(),
                    "that version cannot be live any more: "
                            + refused.problems().get(0).en());
        } else if (back instanceof WentBack.InForce) {
            return new Wording("该版本就是现行版本。", "that version is in force");
        } else if (back instanceof WentBack.Changed) {
            return new Wording("刚有另一规则版本生效，请重新查看。", "another rule book went live just now; look again");
        } else if (back instanceof WentBack.NoReason none) {
            return new Wording(none.problem().zh(), none.problem().en());
        } else if (back instanceof WentBack.ClassifiedReason) {
            return CLASSIFIED;
        } else if (back instanceof WentBack.NotThere) {
            return new Wording("没有这个曾经生效的版本。", "no such version was ever live");
        }
        throw new IllegalArgumentException("something came of it: " + back);
    }

    /**
     * Why nothing was proposed or taken back.
     *
     * @throws IllegalArgumentException where something was
     */
    public static Wording of(Proposed proposed) {
        if (proposed instanceof Proposed.Wrong wrong) {
            return new Wording(
                    wrong.problems().get(0).zh(), wrong.problems().get(0).en());
        } else if (proposed instanceof Proposed.Classified) {
            return CLASSIFIED;
        } else if (proposed instanceof Proposed.Nothing) {
            return new Wording("与现行规则相同，没有可修订的内容。", "it changes nothing of the rules in force");
        } else if (proposed instanceof Proposed.ChangedBeneath changed) {
            String files = String.join(" ", changed.files());
            return new Wording(
                    "他人已改动同一处：" + files + "。请按版本 " + changed.now() + " 重新修改后提交。",
                    "others changed the same places of " + files + ": begin again with " + changed.now());
        } else if (proposed instanceof Proposed.Over) {
            return OVER;
        } else if (proposed instanceof Proposed.NotThere) {
            return NOT_THERE;
        }
        throw new IllegalArgumentException("something came of it: " + proposed);
    }
}
