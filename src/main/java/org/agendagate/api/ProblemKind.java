package org.agendagate.api;

import org.agendagate.documents.DocumentFlaw;
import org.springframework.http.HttpStatus;

/** The kinds of problem this API tells; their types are URNs that stay as they are. */
enum ProblemKind {
    /** 400 for all that is wrong with a packet, from broken JSON to an impossible date: the problems say which. */
    MALFORMED_PACKET(
            HttpStatus.BAD_REQUEST,
            "malformed-packet",
            "报送包有误",
            "the packet is malformed",
            "请按所列各处逐一改正后重新报送。",
            "correct every listed spot and send the packet again"),
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "bad-request",
            "请求有误",
            "the request is malformed",
            "请求不完整或无法识别，请检查后重试。",
            "the request is incomplete or cannot be understood; check it and try again"),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "unauthenticated",
            "请先登录",
            "a login is needed",
            "没有登录，或者用户名、密码、令牌不对。",
            "no login was sent, or its name, password or token is wrong"),
    ISSUER_OUT(
            HttpStatus.SERVICE_UNAVAILABLE,
            "issuer-unavailable",
            "统一身份认证没有应答",
            "the identity provider does not answer",
            "统一身份认证暂时没有应答，无法核实令牌，本次请求未办理。请稍后再试。",
            "nobody can say whether the token is one, and nothing was done; try again later"),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "forbidden",
            "无权使用此功能",
            "this login may not do that",
            "此登录用户的角色不包括这一操作，或者须先更改一次性密码。需要的请找系统管理员。",
            "the roles of this login do not include it, or its one-time password must be changed first; "
                    + "ask an administrator"),
    MALFORMED_REVIEW(
            HttpStatus.BAD_REQUEST,
            "malformed-review",
            "核查内容有误",
            "the review is malformed",
            "请按所列各处改正后重新提交，尚未记录。",
            "correct every listed spot and send the review again; nothing was recorded"),
    MALFORMED_PAPER(
            HttpStatus.BAD_REQUEST,
            "malformed-paper",
            "收文登记有误",
            "the register of paper cannot take this",
            "请按所列各处改正后重新提交，尚未登记。",
            "correct every listed spot and send it again; nothing was registered"),
    PAPER_TAKEN(
            HttpStatus.CONFLICT,
            "paper-taken",
            "该收文号已登记其中的议题",
            "an item stands under this number",
            "登记后不作更改，本次没有登记。请核对收文号；确系另一件的，请用另一收文号登记。",
            "what is registered stays, and nothing was added; check the number, or register under another"),
    PAPER_CONFIRMED(
            HttpStatus.CONFLICT,
            "paper-confirmed",
            "该收文时间已经核定",
            "somebody confirmed it before",
            "该收文时间已由他人核定，原核定不变。",
            "it was confirmed before, and that stands"),
    SECOND_PERSON(
            HttpStatus.FORBIDDEN,
            "second-person",
            "须由另一人核定",
            "a second person must do that",
            "登记、收件、报送该议题的人不得核定，请由会议服务处其他人员核定。",
            "whoever registered it, took it in or submitted the item does not confirm it; ask somebody else of the "
                    + "meeting-service division"),
    MALFORMED_MEETING(
            HttpStatus.BAD_REQUEST,
            "malformed-meeting",
            "会议登记有误",
            "the meetings cannot take this",
            "请按所列各处改正后重新提交，尚未登记。",
            "correct every listed spot and send it again; nothing was entered"),
    MEETING_CHANGED(
            HttpStatus.CONFLICT,
            "meeting-changed",
            "他人刚刚登记了该会议",
            "somebody else entered the meeting meanwhile",
            "本次没有登记。请查看现在的登记，需要的再行更正。",
            "nothing was entered; look at what stands there now and correct it where needed"),
    MEETING_CHECKED(
            HttpStatus.CONFLICT,
            "meeting-checked",
            "该登记不须核对",
            "there is nothing to check",
            "该登记已核对、不须核对或者已有更新的登记，原登记不变。",
            "the entry was checked, needs no check, or a later one is there; what stands stays"),
    OWN_ENTRY(
            HttpStatus.FORBIDDEN,
            "own-entry",
            "须由另一人核对",
            "a second person must check it",
            "登记人不得核对自己的登记，请由会议服务处其他人员核对。",
            "whoever entered it does not check it; ask somebody else of the meeting-service division"),
    NOTHING_MOVED(
            HttpStatus.CONFLICT,
            "nothing-moved",
            "没有需要重新判定的变化",
            "nothing is there to judge again by",
            "会议登记、收文登记和规则、名录都与现行审核结论所依据的相同，原结论有效。",
            "the meeting, the register of paper and the rules are those that the standing decision was made by; it stands"),
    OWN_SUBMISSION(
            HttpStatus.FORBIDDEN,
            "own-submission",
            "不得核查本人报送的议题",
            "nobody reviews the own submission",
            "该报送包由您本人报送，请由本处其他人员核查。",
            "you submitted this packet; let another reviewer look at it"),
    OTHER_DESK(
            HttpStatus.FORBIDDEN,
            "other-desk",
            "不属于您所在的一方核查",
            "this flag is another desk's",
            "提交法规处核的，由法规处处理（act）；须核实领导意见的，由会议服务处的批示核实人员处理（reading）。",
            "legal reviewers clear or uphold their flags with `act`; readers of opinions certify theirs with `reading`"),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "review-changed",
            "该事项已有变化",
            "the flag is no longer as you saw it",
            "该事项已由他人核查，或者报送包已换新版本、已撤回，本次核查未记录。现状见 review。",
            "somebody reviewed it before, or its packet has a later revision or was withdrawn; nothing was recorded; "
                    + "`review` tells how it stands"),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "precondition-required",
            "缺少 If-Match",
            "If-Match is missing",
            "请先读取该事项，并以 If-Match 带上所见的 ETag。",
            "read the flag first and send its ETag as If-Match"),
    THROTTLED(
            HttpStatus.TOO_MANY_REQUESTS,
            "throttled",
            "登录失败次数过多",
            "too many logins failed",
            "请按 Retry-After 标头所示秒数等候后再试。",
            "wait as many seconds as the Retry-After header says"),
    USER_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "user-refused",
            "用户未作更改",
            "the users stay as they are",
            "请按所述改正后重试。",
            "correct what is told and try again"),
    OTHER_DIVISION(
            HttpStatus.CONFLICT,
            "other-division",
            "该报送编号不能使用",
            "this packet number cannot be used",
            "该报送编号已由其他处室使用，或者您的用户没有所属处室。请换一个编号，或者找系统管理员。",
            "the number belongs to another division, or this login has none; take another number, or ask an administrator"),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "not-found",
            "未找到",
            "there is nothing here",
            "没有这一编号的记录，或没有这一地址。",
            "no record has this number, or no call has this address"),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "不支持此方法",
            "the method is not allowed here",
            "请改用 Allow 标头所列的方法。",
            "use a method that the Allow header lists"),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "无法按所要求的格式答复",
            "no answer in the accepted media types",
            "请接受 application/json。",
            "accept application/json"),
    REVISION_TAKEN(
            HttpStatus.CONFLICT,
            "revision-taken",
            "该编号和版本已有另一报送包",
            "another packet holds this number and revision",
            "该报送编号和版本已受理过内容不同的报送包，原记录不变。如需重新报送，请使用下一版本号。",
            "a packet of other content was recorded under this number and revision and stays as it is; "
                    + "submit under the next revision"),
    REVISION_OUT_OF_ORDER(
            HttpStatus.CONFLICT,
            "revision-out-of-order",
            "版本号不连续",
            "another revision is next",
            "同一报送编号的版本号从 1 起依次递增，未受理本次报送。请按所列已有版本和下一版本号重新报送。",
            "revisions of a packet number count from 1 without a gap, nothing was recorded; "
                    + "see what is there and submit under `nextRevision`"),
    REVISION_SUPERSEDED(
            HttpStatus.CONFLICT,
            "revision-superseded",
            "该版本已有更新版本",
            "the revision is not the latest",
            "只能撤回最新版本，请核对所列最新版本。",
            "only the latest revision can be withdrawn; see what is there"),
    WITHDRAWAL_INCOMPLETE(
            HttpStatus.BAD_REQUEST,
            "withdrawal-incomplete",
            "撤回申请不完整",
            "the withdrawal is incomplete",
            "请写明版本号（revision，自 1 起的整数）和撤回理由（reason，1 至 2000 字）。",
            "give `revision`, a whole number from 1, and `reason`, a text of 1 to 2000 characters"),
    KEY_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "idempotency-key-malformed",
            "Idempotency-Key 标头有误",
            "the Idempotency-Key is malformed",
            "Idempotency-Key 须为双引号括起的 1 至 255 个可见 ASCII 字符，且只有一个。",
            "the Idempotency-Key header holds one text of 1 to 255 printable ASCII characters in double quotes"),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency-key-reused",
            "Idempotency-Key 已用于另一报送包",
            "the Idempotency-Key was used for another packet",
            "同一 Idempotency-Key 此前随另一报送包使用过，未受理本次报送。请换用新的 Idempotency-Key。",
            "the key came with another packet before, nothing was recorded; use a new key for each submission"),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "报送包过大",
            "the packet is too large",
            "报送包不得超过 8 MiB。",
            "a packet has at most 8 MiB"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "不支持此内容类型",
            "the media type is not supported",
            "报送包请以 Content-Type: application/json 报送；文件请直接作为请求正文，以 application/octet-stream 上传。",
            "send a packet as Content-Type: application/json, and a file as the body itself, as application/octet-stream"),
    DOCUMENT_ENCRYPTED("document-encrypted", "文件已加密", "the file is encrypted", DocumentFlaw.ENCRYPTED),
    DOCUMENT_BROKEN("document-broken", "文件已损坏", "the file is broken", DocumentFlaw.BROKEN),
    DOCUMENT_UNSUPPORTED("document-unsupported", "不支持此种文件", "the file is of another kind", DocumentFlaw.UNSUPPORTED),
    DOCUMENT_BURSTING("document-bursting", "文件展开后过大", "the file unpacks to too much", DocumentFlaw.BURSTING),
    DOCUMENT_WITHOUT_TEXT("document-without-text", "文件没有文字", "the file has no text", DocumentFlaw.NO_TEXT),
    DOCUMENT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "document-too-large",
            "文件过大",
            "the file is too large",
            DocumentFlaw.TOO_LARGE.zh(),
            DocumentFlaw.TOO_LARGE.en()),
    CLASSIFIED_DOCUMENT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "classified-document",
            "涉密文件不得进入本系统",
            "classified files must not enter this system",
            "文件带有密级标志，已拒收，未保存、未记录任何内容。请立即停止上传，报告保密部门，通过机要渠道办理；如系误判，请核对标志所在处（见 problems）的文字，改写后重新上传。",
            "the file bears a classification marking and was refused; nothing of it was kept or logged: stop uploading, "
                    + "tell the secrecy office, and use the confidential channel; where this is a mistake, check the words "
                    + "there (see problems) and send the file again with other ones"),
    CLASSIFIED_REASON(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "classified-reason",
            "涉密内容不得进入本系统",
            "nothing classified may enter this system",
            "理由带有密级标志，已拒收，没有办理，也没有留存。请通过机要渠道办理；如系误判，请改写理由后重试。",
            "the reason bears a classification marking: nothing was done and nothing of it was kept; "
                    + "use the confidential channel; where this is a mistake, write the reason in other words"),
    PROPOSAL_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "proposal-refused",
            "修订稿未作保存或者未签发",
            "the proposal stays as it is",
            "请按所述改正后重试。",
            "correct what is told and try again"),
    PROPOSAL_CONFLICT(
            HttpStatus.CONFLICT,
            "proposal-conflict",
            "修订稿或者现行规则已有变化",
            "the proposal or the rules are no longer as you saw them",
            "请重新查看后再办理。",
            "read it again and go on from there"),
    NOT_THE_SECOND_PERSON(
            HttpStatus.FORBIDDEN,
            "not-the-second-person",
            "须由其他人签发",
            "somebody else has to sign",
            "起草人及与其账户有关联的人不得签发。",
            "nobody signs what they wrote, or what the holder of an account they made or changed wrote"),
    DOCUMENTS_FULL(
            HttpStatus.INSUFFICIENT_STORAGE,
            "documents-full",
            "文件库已满",
            "there is no room for further files",
            "文件库已满，文件未保存。请联系系统管理员。",
            "the file was not kept; tell the operator that documents take all the room that is allowed"),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "正在接收其他内容",
            "others are being read",
            "同时上传的内容过多，请稍后重试。",
            "too much is being sent at once; send this again later"),
    NO_DECISION(
            HttpStatus.SERVICE_UNAVAILABLE,
            "no-decision",
            "未能作出决定",
            "no decision was given",
            "把关未能完成，未作任何决定，也未受理。请将请求编号告知系统管理员。",
            "the gate could not finish: nothing was decided and nothing recorded; "
                    + "tell the operator the request id"),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "系统出错",
            "something went wrong here",
            "系统内部出错，请将请求编号告知系统管理员。",
            "tell the operator the request id"),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "暂时无法受理",
            "the records cannot be reached",
            "记录库暂时不可用，本次报送是否受理尚不确定。请稍后原样重新报送，不会重复受理。",
            "the records cannot be reached, and whether this was recorded is not known; send the same packet again later, it is "
                    + "never recorded twice");

    /** How long a caller should wait before the same request is worth another try. */
    static final int RETRY_AFTER_SECONDS = 5;

    final HttpStatus status;
    final String type;
    final String title;
    final String titleEn;
    final String detail;
    final String detailEn;

    ProblemKind(HttpStatus status, String code, String title, String titleEn, String detail, String detailEn) {
        this.status = status;
        this.type = "urn:agenda-gate:problem:" + code;
        this.title = title;
        this.titleEn = titleEn;
        this.detail = detail;
        this.detailEn = detailEn;
    }

    ProblemKind(String code, String title, String titleEn, DocumentFlaw flaw) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, code, title, titleEn, flaw.zh(), flaw.en());
    }

    static ProblemKind of(DocumentFlaw flaw) {
        return switch (flaw) {
            case ENCRYPTED -> DOCUMENT_ENCRYPTED;
            case BROKEN -> DOCUMENT_BROKEN;
            case UNSUPPORTED -> DOCUMENT_UNSUPPORTED;
            case TOO_LARGE -> DOCUMENT_TOO_LARGE;
            case BURSTING -> DOCUMENT_BURSTING;
            case NO_TEXT -> DOCUMENT_WITHOUT_TEXT;
        };
    }
}
