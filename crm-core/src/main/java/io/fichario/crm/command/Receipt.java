package io.fichario.crm.command;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.StateKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of a request, so that it can be answered again: what was asked for, and which record in which version was
 * the answer. Holds nothing personal.
 */
record Receipt(String operation, String digest, CommandId command, Answer answer, Instant at) {
    private static final int PARTS = 6;

    /** The record that was the answer; of several commands together, the first UUID and version do not count. */
    record Answer(UUID record, Version version) {
        static final Answer NONE = new Answer(new UUID(0, 0), Version.NONE);
    }

    static StateKey key(ActorId actor, RequestId request) {
        String name = Hashing.sha256()
                .hashString(actor.text() + "\n" + request.text(), StandardCharsets.UTF_8)
                .toString();
        return new StateKey("receipt", name);
    }

    static Receipt parse(String document) {
        List<String> parts = Splitter.on(' ').limit(PARTS).splitToList(document);
        return new Receipt(
                parts.get(0),
                parts.get(1),
                CommandId.parse(parts.get(2)),
                new Answer(UUID.fromString(parts.get(3)), Version.of(Long.parseLong(parts.get(4)))),
                Instant.parse(parts.get(5)));
    }

    String document() {
        return String.join(
                " ",
                operation,
                digest,
                command.text(),
                answer.record().toString(),
                answer.version().toString(),
                at.toString());
    }
}
