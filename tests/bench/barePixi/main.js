// The least a page with Pixi can be: one shape, one sprite, one text. What ours weighs is told beside it.
import 'pixi.js/unsafe-eval';
import { Application, Graphics, Sprite, Text, Texture } from 'pixi.js';

const app = new Application();
await app.init({ width: 800, height: 600, preference: 'webgl', background: 0xfbf8f1 });
document.body.appendChild(app.canvas);
const sprite = new Sprite(Texture.WHITE);
sprite.position.set(200, 200);
app.stage.addChild(new Graphics().rect(10, 10, 100, 50).fill(0x1b6095), sprite, new Text({ text: 'Claim 1' }));
app.render();
