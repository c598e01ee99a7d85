-- What waits at a place of detention, the longest waiting first: asked with every page of those who are posted there.
CREATE INDEX place_parcel_work ON place_parcel (place, state, received_at, item_number);
