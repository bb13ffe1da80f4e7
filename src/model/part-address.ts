/**
 * Stands before the id in a link that leads into another printed part: the browser
 * drops links to ids that its page does not have, and keeps addresses. Finishing
 * turns them into links within the document. The name is one that never resolves
 * (RFC 6761, section 6.4).
 */
export const PART_ADDRESS = 'https://part.invalid/#'
