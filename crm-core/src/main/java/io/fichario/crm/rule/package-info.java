/**
 * Rules of the company and flows of statuses; begin with the port {@link io.fichario.crm.rule.BusinessRule} and with
 * {@link io.fichario.crm.rule.Flow}.
 */
@NullMarked
package io.fichario.crm.rule;

import org.jspecify.annotations.NullMarked;
