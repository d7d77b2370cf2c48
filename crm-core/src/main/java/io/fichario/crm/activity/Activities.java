package io.fichario.crm.activity;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.command.Commands;
import io.fichario.crm.command.Records;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The door to what was said and done with contacts, and to what is to be done next. Thread-safe.
 *
 * <p>Besides what is named at each method, every command throws {@link io.fichario.crm.record.NotFoundException} when
 * there is no such record that the actor may see, {@link io.fichario.crm.access.AccessDeniedException}, and {@link
 * io.fichario.crm.rule.RejectedException} with all that is wrong.
 */
public final class Activities {
    private final Commands commands;
    private final Records<Interaction> interactions;
    private final Records<FollowUp> followUps;

    /**
     * Creates the door.
     *
     * @param commands the way of commands for an actor
     */
    public Activities(Commands commands) {
        this.commands = Given.value("commands", commands);
        this.interactions = new Records<>(Interaction.TYPE, commands);
        this.followUps = new Records<>(FollowUp.TYPE, commands);
    }

    /**
     * Records an interaction.
     *
     * @param command what is known of it; the contact, and the order if one is named, must be visible to the actor
     * @return the interaction, owned by the actor
     */
    public Interaction record(NewInteraction command) {
        InteractionPlans.Values values = commands.shape(command, faults -> InteractionPlans.values(command, faults));
        return commands.run(InteractionPlans.record(command, values));
    }

    /**
     * Changes an interaction by a function of what it is.
     *
     * @param id the interaction
     * @param edit a pure function; it is applied again after a lost race
     * @return the interaction as it was written
     */
    public Interaction edit(InteractionId id, UnaryOperator<Interaction> edit) {
        return interactions.edit(id, edit);
    }

    /**
     * Changes an interaction in the version that the caller saw.
     *
     * @param id the interaction
     * @param version the version that the caller saw
     * @param edit a pure function
     * @return the interaction as it was written
     * @throws io.fichario.crm.store.StaleRecordException if the interaction is in another version
     */
    public Interaction edit(InteractionId id, Version version, UnaryOperator<Interaction> edit) {
        return interactions.edit(id, version, edit);
    }

    /**
     * Schedules a follow-up.
     *
     * @param command what is known of it; a contact or order that it names must be visible to the actor
     * @return the follow-up
     */
    public FollowUp schedule(NewFollowUp command) {
        FollowUpPlans.Values values = commands.shape(command, faults -> FollowUpPlans.values(command, faults));
        return commands.run(FollowUpPlans.schedule(command, values));
    }

    /**
     * Records that a follow-up was done now. Doing it again changes nothing.
     *
     * @param id the follow-up
     * @return the follow-up, done
     */
    public FollowUp done(FollowUpId id) {
        return commands.run(FollowUpPlans.change(id, "done", (followUp, now) -> followUp.done(now)));
    }

    /**
     * Records that a follow-up was done. Doing it again changes nothing.
     *
     * @param id the follow-up
     * @param at when
     * @return the follow-up, done
     */
    public FollowUp done(FollowUpId id, Instant at) {
        Given.value("doneAt", at);
        return commands.run(FollowUpPlans.change(id, "done", (followUp, now) -> followUp.done(at))
                .input(id, at));
    }

    /**
     * Records that a follow-up is still to be done.
     *
     * @param id the follow-up
     * @return the follow-up, not done
     */
    public FollowUp reopen(FollowUpId id) {
        return commands.run(FollowUpPlans.change(id, "reopen", (followUp, now) -> followUp.reopened()));
    }

    /**
     * Gives a follow-up to another actor.
     *
     * @param id the follow-up
     * @param assignee who is to do it
     * @return the follow-up
     */
    public FollowUp reassign(FollowUpId id, ActorId assignee) {
        Given.value("assignee", assignee);
        return commands.run(FollowUpPlans.change(id, "reassign", (followUp, now) -> followUp.reassigned(assignee))
                .input(id, assignee));
    }

    /**
     * Changes a follow-up by a function of what it is.
     *
     * @param id the follow-up
     * @param edit a pure function; it is applied again after a lost race
     * @return the follow-up as it was written
     */
    public FollowUp edit(FollowUpId id, UnaryOperator<FollowUp> edit) {
        return followUps.edit(id, edit);
    }

    /**
     * Changes a follow-up in the version that the caller saw.
     *
     * @param id the follow-up
     * @param version the version that the caller saw
     * @param edit a pure function
     * @return the follow-up as it was written
     * @throws io.fichario.crm.store.StaleRecordException if the follow-up is in another version
     */
    public FollowUp edit(FollowUpId id, Version version, UnaryOperator<FollowUp> edit) {
        return followUps.edit(id, version, edit);
    }

    /**
     * Finds an interaction.
     *
     * @param id the id
     * @return the interaction, or empty when there is none that the actor may see
     */
    public Optional<Interaction> find(InteractionId id) {
        return interactions.find(id);
    }

    /**
     * Finds a follow-up.
     *
     * @param id the id
     * @return the follow-up, or empty when there is none that the actor may see
     */
    public Optional<FollowUp> find(FollowUpId id) {
        return followUps.find(id);
    }

    /**
     * Returns an interaction.
     *
     * @param id the id
     * @return the interaction
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public Interaction get(InteractionId id) {
        return interactions.get(id);
    }

    /**
     * Returns a follow-up.
     *
     * @param id the id
     * @return the follow-up
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public FollowUp get(FollowUpId id) {
        return followUps.get(id);
    }

    /**
     * Returns a page of interactions.
     *
     * @param query the query
     * @return a full page of what the actor may see
     */
    public Page<Interaction> interactions(Query<Interaction> query) {
        return interactions.list(query);
    }

    /**
     * Returns a page of follow-ups.
     *
     * @param query the query
     * @return a full page of what the actor may see
     */
    public Page<FollowUp> followUps(Query<FollowUp> query) {
        return followUps.list(query);
    }

    /**
     * Counts interactions.
     *
     * @param condition what they must fulfil
     * @return how many of them the actor may see
     */
    public long countInteractions(Condition<Interaction> condition) {
        return interactions.count(condition);
    }

    /**
     * Counts follow-ups.
     *
     * @param condition what they must fulfil
     * @return how many of them the actor may see
     */
    public long countFollowUps(Condition<FollowUp> condition) {
        return followUps.count(condition);
    }
}
