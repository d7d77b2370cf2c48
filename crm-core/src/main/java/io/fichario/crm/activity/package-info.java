/**
 * What was said and done with contacts, and what is to be done next; begin with {@link
 * io.fichario.crm.activity.Interaction} and {@link io.fichario.crm.activity.FollowUp}.
 */
@NullMarked
package io.fichario.crm.activity;

import org.jspecify.annotations.NullMarked;
