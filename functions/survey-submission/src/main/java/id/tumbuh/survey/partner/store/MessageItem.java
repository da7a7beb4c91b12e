package id.tumbuh.survey.partner.store;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.partner.model.Decision;
import id.tumbuh.survey.partner.model.Message;
import id.tumbuh.survey.partner.model.Proposal;
import java.time.Instant;
import java.util.Optional;

/** A message as it is stored, in its competency's partition. */
record MessageItem(String pk, String sk, String institution, Instant saidAt, String text, String title,
        Integer lessonHours, Integer reaches, String answers, String verdict, String reason, Instant decidedAt) {

    private static final String PREFIX = "NEED_THREAD#";

    static String pk(CompetencyCode competency) {
        return PREFIX + competency;
    }

    static MessageItem of(Message message) {
        return new MessageItem(pk(message.competency()), message.messageId(),
                message.institution().orElse(null), message.saidAt(), message.text(),
                message.proposal().map(Proposal::title).orElse(null),
                message.proposal().map(proposal -> proposal.lessonHours().value()).orElse(null),
                message.proposal().map(proposal -> proposal.reaches().value()).orElse(null),
                message.answers().orElse(null), message.decision().map(one -> one.verdict().name()).orElse(null),
                message.decision().map(Decision::reason).orElse(null),
                message.decision().map(Decision::decidedAt).orElse(null));
    }

    Message message() {
        return new Message(new CompetencyCode(pk.substring(PREFIX.length())), sk,
                Optional.ofNullable(institution), saidAt, text,
                Optional.ofNullable(title).map(name -> new Proposal(name, new LessonHours(lessonHours),
                        new ProficiencyLevel(reaches))),
                Optional.ofNullable(answers), Optional.ofNullable(verdict)
                        .map(word -> new Decision(Decision.Verdict.valueOf(word), reason, decidedAt)));
    }
}
