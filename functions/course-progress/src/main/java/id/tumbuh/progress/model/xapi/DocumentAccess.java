package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.AsnId;
import java.util.Optional;

/**
 * Who may read and write documents, and ask about agents and activities. A person has to do with what is about themselves, a
 * courseware that is bound to activities with what is about these.
 *
 * @param homePage of the accounts by which the city's people are known
 */
public record DocumentAccess(String homePage) {

    public AgentId agentOf(AsnId asn) {
        return AgentId.account(homePage, asn.value());
    }

    /** The person that the agent is, where it is one of the city's. */
    public Optional<AsnId> personOf(AgentId agent) {
        String ours = AgentId.account(homePage, "").value();
        if (!agent.kind().equals("account") || !agent.value().startsWith(ours)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AsnId(agent.value().substring(ours.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean mayRead(Speaker speaker, DocumentContext context) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Courseware courseware -> concerns(courseware, context);
            case Speaker.Person person -> context instanceof DocumentContext.ActivityProfile || own(person, context);
        };
    }

    public boolean mayWrite(Speaker speaker, DocumentContext context) {
        return speaker.mayWrite() && switch (speaker) {
            case Speaker.Courseware courseware -> concerns(courseware, context);
            case Speaker.Person person -> own(person, context);
        };
    }

    public boolean mayAskAbout(Speaker speaker, AgentId agent) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Courseware courseware -> true;
            case Speaker.Person(AsnId asn) -> agent.equals(agentOf(asn));
        };
    }

    public boolean mayAskAbout(Speaker speaker, String activityId) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Courseware courseware -> courseware.owns(activityId);
            case Speaker.Person person -> true;
        };
    }

    private static boolean concerns(Speaker.Courseware courseware, DocumentContext context) {
        return switch (context) {
            case DocumentContext.State state -> courseware.owns(state.activityId());
            case DocumentContext.ActivityProfile profile -> courseware.owns(profile.activityId());
            // of no activity, and so of none that a bound key has to do with
            case DocumentContext.AgentProfile profile -> courseware.activities().isEmpty();
        };
    }

    private boolean own(Speaker.Person person, DocumentContext context) {
        return switch (context) {
            case DocumentContext.State state -> state.agent().equals(agentOf(person.asn()));
            case DocumentContext.AgentProfile profile -> profile.agent().equals(agentOf(person.asn()));
            case DocumentContext.ActivityProfile profile -> false;
        };
    }
}
