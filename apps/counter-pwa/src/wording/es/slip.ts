/** The words on paper. Slips are always in Spanish, with the number repeated, whatever the screen speaks. */
export const slip = {
  operator: 'Correos de Cuba',
  title: 'Comprobante de entrega',
  original: 'ORIGINAL',
  copy: (count: number) => `COPIA ${count}`,
  number: 'Comprobante n.º',
  office: 'Oficina',
  parcels: 'Envíos',
  handedTo: 'Entregado a',
  roles: { addressee: 'Destinatario', agent: 'Persona autorizada' },
  document: 'Documento',
  proof: 'Consta por',
  proofs: { signature: 'Firma en pantalla', witness: 'Testigo' },
  date: 'Fecha y hora',
  zone: 'hora de La Habana',
  clerk: 'Atendió',
  keep: 'Guarde este papel: prueba la entrega.',
};
