package io.fichario.crm.activity;

import io.fichario.crm.record.TextRule;

/** What the texts of activities may be. */
final class ActivityTexts {
    static final TextRule SUMMARY = TextRule.block("summary", Interaction.MAX_SUMMARY_LENGTH);
    static final TextRule TITLE = TextRule.line("title", FollowUp.MAX_TITLE_LENGTH);

    private ActivityTexts() {}
}
