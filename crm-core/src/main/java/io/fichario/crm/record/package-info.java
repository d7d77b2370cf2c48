/**
 * What every record has in common: identity, version, tenant, fields, keys and queries; begin with {@link
 * io.fichario.crm.record.CrmRecord} and {@link io.fichario.crm.record.RecordType}.
 */
@NullMarked
package io.fichario.crm.record;

import org.jspecify.annotations.NullMarked;
