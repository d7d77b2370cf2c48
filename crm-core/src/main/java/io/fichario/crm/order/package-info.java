/**
 * What customers ask for and what it comes to; begin with {@link io.fichario.crm.order.OrderLine} and {@link
 * io.fichario.crm.order.Totals}.
 */
@NullMarked
package io.fichario.crm.order;

import org.jspecify.annotations.NullMarked;
