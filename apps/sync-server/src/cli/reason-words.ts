/** Why a row was set aside, in words. The log keeps the code, so that a row of an older build still lists. */
import type { SetAsideReason } from '../intake/read-order-row.ts';

const WORDS: Readonly<Record<SetAsideReason, string>> = {
  'damaged-row': 'fila dañada: le faltan o le sobran celdas (hay que dar todas las columnas que cuentan)',
  'no-order-id': 'sin número de pedido',
  'no-item': 'sin número de línea del pedido',
  'unusable-order': 'pedido o línea con signos imposibles o demasiado largos',
  cancelled: 'cancelada por la plataforma',
  'municipality-blank': 'sin municipio de destino',
  'municipality-unknown': 'municipio de destino desconocido',
  'municipality-ambiguous': 'municipio que existe en varias provincias',
};

export const REASON_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(WORDS));
