/** linkIds of items that are no question of their own. */
export const links = {
  more: 'more',
  moreItems: 'more-items',
  doses: 'doses',
  noDoses: 'doses.none',
  dose: 'doses.dose',
  doseMedicine: 'doses.dose.medicine',
  doseText: 'doses.dose.text',
  doseCount: 'doses.dose.count',
  doseUnit: 'doses.dose.unit',
  doseAt: 'doses.dose.at',
  bodyMap: 'body-map',
  noPlaces: 'body-map.none',
  place: 'body-map.place',
  placeRegion: 'body-map.place.region',
  placeKind: 'body-map.place.kind',
} as const;
