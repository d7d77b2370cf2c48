/**
 * The executable meaning of the store port, for adapters and for what is laid over them: subclass {@link
 * io.fichario.crm.contract.CrmStoreContract}.
 */
@NullMarked
package io.fichario.crm.contract;

import org.jspecify.annotations.NullMarked;
